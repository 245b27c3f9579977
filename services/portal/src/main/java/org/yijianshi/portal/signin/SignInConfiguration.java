package org.yijianshi.portal.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.yijianshi.access.Claims;
import org.yijianshi.access.Role;
import org.yijianshi.portal.Settings;
import org.yijianshi.portal.edge.RateLimit;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Who may open which page. Services decide for themselves what somebody may see: this only keeps
/// people away from pages that would stay empty.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /// Nothing inline, nothing from elsewhere, no font: the stylesheet of GOV.UK Frontend names one
    /// that only gov.uk may use. The issuer is where the way out of here goes on.
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; font-src 'none'; form-action 'self' {issuer};"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final long ONE_YEAR = 31_536_000;

    private final Settings settings;

    SignInConfiguration(Settings settings) {
        this.settings = settings;
    }

    /// Asked for at the first sign-in and not before: the issuer may start later than the portal.
    @Bean
    ClientRegistrationRepository issuer() {
        return new SupplierClientRegistrationRepository(new Issuer(settings.signIn())::registered);
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensOfTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository issuer, OAuth2AuthorizedClientRepository kept) {
        var manager = new DefaultOAuth2AuthorizedClientManager(issuer, kept);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build());
        return manager;
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository issuer,
            OAuth2AuthorizedClientRepository kept,
            @Value("${yijianshi.access.requests-per-minute}") long perMinute) {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(issuer);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(
                        requests ->
                                // says itself to a stranger that there is nothing to follow:
                                // a browser would ask a refused stream again for ever
                                requests.requestMatchers("/cases/*/live")
                                        .permitAll()
                                        // a clerk types, the applicant brings it in
                                        .requestMatchers(
                                                HttpMethod.GET, "/apply/*", "/apply/*/check")
                                        .hasAnyRole(Role.APPLICANT.name(), Role.CLERK.name())
                                        .requestMatchers("/apply/*/pages/**")
                                        .hasAnyRole(Role.APPLICANT.name(), Role.CLERK.name())
                                        .requestMatchers(
                                                "/cases/**", "/apply/**", "/confirmations/**")
                                        .hasRole(Role.APPLICANT.name())
                                        .requestMatchers("/window/**")
                                        .hasRole(Role.CLERK.name())
                                        .requestMatchers("/tasks/**")
                                        .hasRole(Role.OFFICER.name())
                                        .requestMatchers("/supervision/**")
                                        .hasRole(Role.SUPERVISOR.name())
                                        .requestMatchers("/operations/**")
                                        .hasRole(Role.OPERATOR.name())
                                        .requestMatchers("/webjars/*/dist/govuk/assets/**")
                                        .denyAll()
                                        .requestMatchers("/work")
                                        .authenticated()
                                        .anyRequest()
                                        .permitAll())
                .oauth2Login(
                        login ->
                                login.loginPage("/sign-in")
                                        .authorizationEndpoint(away -> away.baseUri("/sign-in/at"))
                                        .redirectionEndpoint(back -> back.baseUri("/signed-in"))
                                        .authorizedClientRepository(kept)
                                        .defaultSuccessUrl("/work")
                                        .failureUrl("/sign-in/failed")
                                        .userInfoEndpoint(
                                                user ->
                                                        user.userAuthoritiesMapper(
                                                                rolesOfTheToken())))
                .logout(
                        out ->
                                out.logoutRequestMatcher(
                                                PathPatternRequestMatcher.withDefaults()
                                                        .matcher("/sign-out"))
                                        .logoutSuccessHandler(signOut))
                .csrf(csrf -> csrf.csrfTokenRepository(inACookie()))
                .addFilterBefore(new RateLimit(perMinute), CsrfFilter.class)
                .requestCache(Customizer.withDefaults())
                .headers(this::strict)
                .build();
    }

    /// A stranger who only reads needs no session.
    private static CookieCsrfTokenRepository inACookie() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("__Host-form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(true).path("/").sameSite("Strict"));
        return tokens;
    }

    private static GrantedAuthoritiesMapper rolesOfTheToken() {
        return authorities ->
                Stream.concat(
                                authorities.stream(),
                                authorities.stream()
                                        .filter(OidcUserAuthority.class::isInstance)
                                        .map(OidcUserAuthority.class::cast)
                                        .flatMap(user -> roles(user).stream()))
                        .toList();
    }

    private static Collection<GrantedAuthority> roles(OidcUserAuthority user) {
        List<String> roles = user.getIdToken().getClaimAsStringList(Claims.ROLES);
        return roles == null
                ? List.of()
                : roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }

    private void strict(HeadersConfigurer<HttpSecurity> headers) {
        var issuer = settings.signIn().issuer();
        headers.contentSecurityPolicy(
                        content ->
                                content.policyDirectives(
                                        CONTENT.replace(
                                                "{issuer}",
                                                issuer.getScheme()
                                                        + "://"
                                                        + issuer.getAuthority())))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy ->
                                policy.policy(
                                        "camera=(), geolocation=(), microphone=(), payment=()"))
                .httpStrictTransportSecurity(tls -> tls.maxAgeInSeconds(ONE_YEAR));
    }
}
