package org.yijianshi.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.yijianshi.access.Claims;
import org.yijianshi.access.PersonReferences;
import org.yijianshi.access.SecretFile;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// Whose tokens, signed by which key, saying what.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class IdentityConfiguration {

    /// Static: it speaks before any other bean is made.
    @Bean
    static LocalOnly localOnly(Environment environment) {
        return new LocalOnly(environment);
    }

    @Bean
    City city() {
        return City.load();
    }

    @Bean
    AuthorizationServerSettings issuer(Settings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.access().issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keys(Settings settings) throws IOException {
        return new ImmutableJWKSet<>(
                new JWKSet(SigningKey.in(settings.identity().signingKeyFile())));
    }

    /// For `/userinfo`, the one door here that asks for an access token. An ID token is none.
    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys, Settings settings) {
        var decoder =
                NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        List.of(
                                new JwtTypeValidator(Claims.TYPE),
                                new JwtTimestampValidator(Claims.SKEW),
                                new JwtIssuerValidator(settings.access().issuer().toString()))));
        return decoder;
    }

    @Bean
    TokenClaims tokenClaims(City city, Settings settings) throws IOException {
        var key = SecretFile.in(settings.access().personKeyFile());
        return new TokenClaims(city, new PersonReferences(key), settings.identity().signedInFor());
    }

    @Bean
    OAuth2AuthorizationService authorizations(Settings settings) {
        return new Authorizations(InstantSource.system(), settings.identity().signedInFor());
    }
}
