package org.yijianshi.identity;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/// Signing in (身份认证). What Spring Boot configures is an explicit list in `META-INF/spring`:
/// services share one class path in the local default, and none may configure itself by what
/// another brought along.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration
@ComponentScan
public class IdentityApplication {

    private static final String NAME = "identity";

    public static void main(String[] args) {
        run(args);
    }

    static ConfigurableApplicationContext run(String... args) {
        return new SpringApplicationBuilder(IdentityApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.config.name=" + NAME,
                        "spring.application.name=" + NAME,
                        // it logs addresses, which may hold what somebody entered
                        "logging.level.org.springframework.web.servlet.PageNotFound=error")
                .run(args);
    }
}
