package org.yijianshi.platform.web;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.yijianshi.platform.ServiceIdentity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Languages, problems and traces.
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, LastResort.class})
class WebConfiguration {

    /// Before everything else: whatever is refused names its trace.
    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        var registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LastOfItsConnection> lastOfItsConnection() {
        var registration = new FilterRegistrationBean<>(new LastOfItsConnection());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    BodyLimit bodyLimit(@Value("${yijianshi.bodies.within}") Duration within) {
        return new BodyLimit(within);
    }

    /// Forms of browsers are nobody's business here: Tomcat would read one itself, without bounds.
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> boundedBodies(
            @Value("${yijianshi.bodies.within}") Duration within) {
        return factory -> {
            factory.addEngineValves(new UnreadBodies(within));
            factory.addConnectorCustomizers(WebConfiguration::withoutForms);
        };
    }

    /// A chunk's head and what follows the last chunk are read in one go, however slowly they come:
    /// short ones only, and nobody has a use for longer ones.
    private static void withoutForms(Connector connector) {
        connector.setParseBodyMethods("");
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxExtensionSize(64);
            http.setMaxTrailerSize(64);
        }
    }

    /// JSON alone, read by our own. Where the libraries that read YAML files are present, Spring
    /// would take it from callers too.
    @Bean
    WebMvcConfigurer jsonAlone() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(
                        converters -> {
                            converters.removeIf(JacksonYamlHttpMessageConverter.class::isInstance);
                            converters.replaceAll(
                                    converter ->
                                            converter
                                                            instanceof
                                                            JacksonJsonHttpMessageConverter json
                                                    ? BodyReader.insteadOf(json)
                                                    : converter);
                        });
            }
        };
    }

    @Bean
    WebMvcConfigurer parametersWithoutNulls() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NoNulls());
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }

    @Bean
    Texts texts(ServiceIdentity service, ObjectProvider<TextSource> sources) {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.CHINESE);
        source.setFallbackToSystemLocale(false);
        source.addBasenames(service.name() + "-texts", "platform-texts");
        sources.forEach(more -> source.addBasenames(more.basename()));
        return new Texts(source);
    }
}
