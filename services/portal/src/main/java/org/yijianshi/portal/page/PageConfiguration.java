package org.yijianshi.portal.page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/// Languages, and what a browser needs beside the page itself.
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    /// Chinese unless somebody chose otherwise, whatever their browser prefers.
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("__Host-language");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookiePath("/");
        resolver.setCookieSecure(true);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Bean
    MessageSource messageSource() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("portal-texts");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    /// The time of the services, which tests and demonstrations may move; both run on from there.
    ///
    /// @param start what time it was at the anchor; empty for now
    @Bean
    Clock clock(
            @Value("${yijianshi.time.start:}") String start,
            @Value("${yijianshi.time.anchor:}") String anchor) {
        var now = Clock.systemUTC();
        if (start.isEmpty()) {
            return now;
        }
        var since = anchor.isEmpty() ? now.instant() : Instant.parse(anchor);
        return Clock.offset(now, Duration.between(since, OffsetDateTime.parse(start).toInstant()));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/portal/assets/")
                .setCacheControl(AN_HOUR);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(AN_HOUR)
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver())
                .addTransformer(new WithoutFonts());
    }
}
