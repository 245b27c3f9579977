package org.yijianshi.allinone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import java.util.Objects;

/// Asked for a property, a service says what it was told.
@Configuration(proxyBeanMethods = false)
class Properties {

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
