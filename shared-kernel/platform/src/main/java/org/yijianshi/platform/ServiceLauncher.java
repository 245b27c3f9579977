package org.yijianshi.platform;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts one service, alone in its JVM or beside others: its resources carry its own name.
public final class ServiceLauncher {

    private ServiceLauncher() {}

    /// Starts `application` under the name that is also its configuration file's.
    public static ConfigurableApplicationContext run(
            Class<?> application, String name, String... args) {
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.config.name=" + name,
                        "spring.application.name=" + name,
                        // they log addresses, which may hold what somebody entered
                        "logging.level.org.springframework.web.servlet.PageNotFound=error",
                        "logging.level.org.apache.coyote=warn")
                .run(args);
    }
}
