package org.yijianshi.platform.access;

import jakarta.servlet.DispatcherType;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;

/// Lets a request pass whose caller has a role that the door's row names. Whatever has no row asks
/// for a caller at least, who then learns that there is nothing.
final class RoleGate {

    private RoleGate() {}

    static void guard(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            Endpoints endpoints) {
        requests.requestMatchers(
                        new DispatcherTypeRequestMatcher(DispatcherType.ERROR),
                        new DispatcherTypeRequestMatcher(DispatcherType.ASYNC))
                .permitAll();
        for (var row : endpoints.rows()) {
            var door =
                    requests.requestMatchers(
                            PathPatternRequestMatcher.withDefaults()
                                    .matcher(HttpMethod.valueOf(row.method()), row.path()));
            if (row.isPublic()) {
                door.permitAll();
            } else {
                door.hasAnyAuthority(
                        row.roles().stream().map(Callers::authority).toArray(String[]::new));
            }
        }
        requests.anyRequest().authenticated();
    }
}
