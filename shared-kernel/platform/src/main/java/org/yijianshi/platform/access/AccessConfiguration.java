package org.yijianshi.platform.access;

import io.micrometer.core.instrument.MeterRegistry;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yijianshi.access.Allowances;
import org.yijianshi.access.PersonReferences;
import org.yijianshi.access.SecretFile;
import org.yijianshi.platform.ServiceIdentity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// Every service is a resource server (OAuth 2.0, RFC 6750): no session, no cookie, and so nothing
/// that another site could make a browser send along.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reach.class, Caller.class);
    }

    @Bean
    Endpoints endpoints(ServiceIdentity service) {
        return Endpoints.of(service.name());
    }

    @Bean
    EveryEndpointHasARow everyEndpointHasARow(
            Endpoints endpoints,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        return new EveryEndpointHasARow(endpoints, mappings);
    }

    @Bean
    StaffRegister staffRegister(
            @Value("${yijianshi.access.staff}") Path file,
            @Value("${yijianshi.access.staff-believed-for}") Duration believedFor)
            throws IOException {
        return new StaffRegister(file, believedFor);
    }

    @Bean
    StaffRegisterHealth staffRegisterHealth(StaffRegister register, MeterRegistry meters) {
        return new StaffRegisterHealth(register, meters, InstantSource.system());
    }

    @Bean
    PersonReferences personReferences(
            @Value("${yijianshi.access.person-key}") Path file,
            @Value("${yijianshi.access.issuer}") String issuer)
            throws IOException {
        if (Files.notExists(file) && issuer.startsWith("https:")) {
            throw new IllegalStateException(
                    "yijianshi.access.person-key: "
                            + file
                            + " is not there, and a key of our own would know nobody whom the"
                            + " issuer knows");
        }
        return new PersonReferences(SecretFile.in(file));
    }

    @Bean
    JwtDecoder tokenDecoder(
            ServiceIdentity service,
            @Value("${yijianshi.access.issuer}") String issuer,
            @Value("${yijianshi.access.keys}") String keys) {
        return new TokenDecoder(issuer, keys, service.name());
    }

    @Bean
    LeavingHome leavingHome(
            ServerProperties server,
            @Value("${yijianshi.access.issuer}") String issuer,
            @Value("${yijianshi.access.keys}") String keys,
            @Value("${yijianshi.access.behind-tls:false}") boolean behindTls,
            @Value("${yijianshi.access.trusted-network:false}") boolean trusted,
            JdbcConnectionDetails database,
            @Value("${spring.flyway.url:}") String migrated,
            KafkaConnectionDetails kafka) {
        var neighbours =
                new Neighbours(
                        List.of(database.getJdbcUrl(), migrated),
                        kafka.getBootstrapServers(),
                        Objects.requireNonNullElse(kafka.getSecurityProtocol(), "PLAINTEXT"),
                        trusted);
        return new LeavingHome(server, issuer, keys, behindTls, neighbours);
    }

    @Bean
    Refusals refusals(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers,
            LocaleResolver languages) {
        return new Refusals(answers, languages);
    }

    @Bean
    AccessRecords accessRecords(JdbcClient db) {
        return new AccessRecords(db);
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            Endpoints endpoints,
            Refusals refusals,
            @Value("${yijianshi.access.requests-per-minute}") long perMinute) {
        var strangers = new FailedSignIns(refusals, new Allowances(perMinute));
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                p ->
                                                        p.policyDirectives(
                                                                "default-src 'none'; frame-ancestors 'none'"))
                                        .referrerPolicy(p -> p.policy(ReferrerPolicy.NO_REFERRER)))
                .oauth2ResourceServer(
                        server ->
                                server.jwt(jwt -> jwt.jwtAuthenticationConverter(Callers::signedIn))
                                        .authenticationEntryPoint(strangers)
                                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(strangers).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> RoleGate.guard(requests, endpoints))
                .addFilterBefore(
                        new RateLimit(refusals, new Allowances(perMinute)),
                        AuthorizationFilter.class)
                .addFilterAfter(new CallerFilter(), AuthorizationFilter.class)
                .build();
    }

    /// Which methods exist is said by the doors themselves, with 405.
    @Bean
    WebSecurityCustomizer pathTricks(Refusals refusals) {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return web -> web.httpFirewall(firewall).requestRejectedHandler(refusals);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean doorsBeforeEverythingButTheTrace() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(0);
        return registration;
    }

    @Bean
    ReachResolver reachResolver(Endpoints endpoints, StaffRegister staff, ServiceIdentity service) {
        return new ReachResolver(endpoints, staff, service.name());
    }

    @Bean
    WebMvcConfigurer callerParameters(ReachResolver reach) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(reach);
            }
        };
    }
}
