package org.yijianshi.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.util.Set;

/// The doors of the issuer: those of the protocol, and the page where people sign in.
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

    /// Browsers apply `form-action` to where a form's answer redirects to as well, and the way from
    /// the sign-in page ends at the portal.
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; form-action 'self' {portal}; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Settings.Identity settings;

    DoorsConfiguration(Settings settings) {
        this.settings = settings.identity();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(withDefaults());
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        handling ->
                                handling.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                                        pagesAreAskedFor()))
                .headers(this::strict)
                .build();
    }

    /// Nothing here needs anybody to be signed in: what does not exist is answered as just that.
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(
                        form ->
                                form.loginPage(SignInPage.PATH)
                                        .defaultSuccessUrl(settings.portal().toString()))
                .logout(logout -> logout.disable()) // /connect/logout of the protocol does
                .headers(this::strict)
                .build();
    }

    /// By a browser: programs accept anything, and want a status.
    private static RequestMatcher pagesAreAskedFor() {
        var matcher = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return matcher;
    }

    private void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(
                        content ->
                                content.policyDirectives(
                                        CONTENT.replace(
                                                "{portal}", origin(settings.portal().toString()))))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    private static String origin(String page) {
        return page.substring(0, page.length() - 1);
    }
}
