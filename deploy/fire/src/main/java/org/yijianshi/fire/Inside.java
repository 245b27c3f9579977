package org.yijianshi.fire;

import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// What a service under test gets on top of its own beans: a clock that steps when told to, and, in
/// the test of the test, one bug.
@Configuration(proxyBeanMethods = false)
class Inside {

    static final String BUG = "yijianshi.fire.bug";
    static final String CLOCK = "yijianshi.fire.clock";

    @Bean
    static BeanPostProcessor bug() {
        return Bug.named(text(BUG));
    }

    @Bean
    ClockSteps clockSteps() {
        return new ClockSteps();
    }

    static String text(String property) {
        var file = System.getProperty(property, "");
        try {
            return !file.isEmpty() && Files.exists(Path.of(file))
                    ? Files.readString(Path.of(file)).strip()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /// Moves the clock by which Axon stamps and judges events, forward and back.
    static final class ClockSteps {

        ClockSteps() {
            Thread.ofPlatform().daemon().name("clock-steps").start(ClockSteps::watch);
        }

        private static void watch() {
            var seen = "";
            try {
                while (true) {
                    TimeUnit.MILLISECONDS.sleep(100);
                    var text = text(CLOCK);
                    if (!text.equals(seen)) {
                        seen = text;
                        var step = text.isEmpty() ? Duration.ZERO : Duration.parse(text);
                        GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), step);
                    }
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
