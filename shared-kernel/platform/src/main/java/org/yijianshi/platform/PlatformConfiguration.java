package org.yijianshi.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.yijianshi.platform.time.BusinessTime;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Everything the platform gives a service.
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:platform-defaults.properties")
class PlatformConfiguration {

    @Bean
    ServiceIdentity serviceIdentity(
            @Value("${spring.application.name}") String name,
            @Value("${yijianshi.replica}") String replica) {
        return new ServiceIdentity(name, replica);
    }

    /// `yijianshi.time.start` moves business time to an instant, for simulations: that is what it
    /// was at the technical instant `yijianshi.time.anchor`, which services that work together must
    /// share; without one, at the start of this service.
    @Bean
    @ConditionalOnMissingBean
    BusinessTime businessTime(
            @Value("${yijianshi.time.start:}") String start,
            @Value("${yijianshi.time.anchor:}") String anchor) {
        var time = BusinessTime.system();
        if (!start.isBlank()) {
            var since = anchor.isBlank() ? time.instant() : Instant.parse(anchor);
            var passed = Duration.between(since, time.instant());
            time.moveTo(OffsetDateTime.parse(start).toInstant().plus(passed));
        }
        return time;
    }
}
