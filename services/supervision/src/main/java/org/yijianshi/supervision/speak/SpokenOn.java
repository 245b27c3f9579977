package org.yijianshi.supervision.speak;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yijianshi.contracts.Topics;
import org.yijianshi.platform.kafka.SpokenTopics;

import java.util.List;

/// Supervision speaks on `clock-events`.
@Configuration(proxyBeanMethods = false)
class SpokenOn {

    @Bean
    SpokenTopics spokenTopics() {
        return new SpokenTopics(List.of(Topics.CLOCK_EVENTS));
    }
}
