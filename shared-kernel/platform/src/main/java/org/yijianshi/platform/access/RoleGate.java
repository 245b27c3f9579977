package org.yijianshi.platform.access;

import jakarta.servlet.DispatcherType;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.yijianshi.access.Endpoint;

/// Lets a request pass whose caller has a role that the door's row names. Whatever has no row asks
/// for a caller at least, who then learns that there is nothing.
final class RoleGate {

    /// What a library opens beside the description that the table lists.
    private static final String UNLISTED = "/v3/**";

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
            var door = requests.requestMatchers(matchers(row));
            if (row.isPublic()) {
                door.permitAll();
            } else {
                door.hasAnyAuthority(
                        row.roles().stream().map(Callers::authority).toArray(String[]::new));
            }
        }
        requests.requestMatchers(UNLISTED).denyAll();
        // what is no door at all is not found, whoever asks
        requests.anyRequest().authenticated();
    }

    /// Whatever answers GET answers HEAD too.
    private static RequestMatcher[] matchers(Endpoint row) {
        var paths = PathPatternRequestMatcher.withDefaults();
        var method = HttpMethod.valueOf(row.method());
        return method.equals(HttpMethod.GET)
                ? new RequestMatcher[] {
                    paths.matcher(HttpMethod.GET, row.path()),
                    paths.matcher(HttpMethod.HEAD, row.path())
                }
                : new RequestMatcher[] {paths.matcher(method, row.path())};
    }
}
