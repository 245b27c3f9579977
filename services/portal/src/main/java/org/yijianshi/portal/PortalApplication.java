package org.yijianshi.portal;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;

/// The pages (门户). What Spring Boot configures is an explicit list in `META-INF/spring`: services
/// share one class path in the local default, and none may configure itself by what another brought
/// along.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration
@ComponentScan
@EnableConfigurationProperties(Settings.class)
public class PortalApplication {

    private static final String NAME = "portal";

    public static void main(String[] args) {
        new SpringApplicationBuilder(PortalApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=" + NAME, "spring.application.name=" + NAME)
                .run(args);
    }
}
