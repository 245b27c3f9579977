package org.yijianshi.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.yijianshi.platform.time.BusinessTime;

import java.time.OffsetDateTime;

/// Everything the platform gives a service.
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:platform-defaults.properties")
class PlatformConfiguration {

    @Bean
    ServiceIdentity serviceIdentity(
            @Value("${spring.application.name}") String name,
            @Value("${yijianshi.replica}") String replica) {
        return new ServiceIdentity(name, replica);
    }

    /// `yijianshi.time.start` moves business time to an instant at start, for simulations.
    @Bean
    @ConditionalOnMissingBean
    BusinessTime businessTime(@Value("${yijianshi.time.start:}") String start) {
        var time = BusinessTime.system();
        if (!start.isBlank()) {
            time.moveTo(OffsetDateTime.parse(start).toInstant());
        }
        return time;
    }
}
