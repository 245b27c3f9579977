package org.yijianshi.allinone;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;

/// A service that cannot start.
@SpringBootConfiguration(proxyBeanMethods = false)
class FailingApplication {

    @Bean
    InitializingBean failing() {
        return () -> {
            throw new IllegalStateException("planted failure");
        };
    }
}
