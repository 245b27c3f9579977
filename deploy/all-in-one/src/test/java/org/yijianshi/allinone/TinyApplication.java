package org.yijianshi.allinone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import java.util.Objects;

/// A service as small as can be: asked for a property, it says what it was told.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TinyApplication {

    @Bean
    RouterFunction<ServerResponse> properties(Environment environment) {
        return RouterFunctions.route()
                .GET(
                        "/{property}",
                        request ->
                                ServerResponse.ok()
                                        .body(
                                                Objects.requireNonNullElse(
                                                        environment.getProperty(
                                                                request.pathVariable("property")),
                                                        "")))
                .build();
    }
}
