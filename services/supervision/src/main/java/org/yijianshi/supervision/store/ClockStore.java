package org.yijianshi.supervision.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yijianshi.platform.store.AggregateDefinition;
import org.yijianshi.platform.store.AxonModule;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.ClockCommand;
import org.yijianshi.worktime.WorkCalendar;

/// One stream per case, and the calendars that its clocks run by.
@Configuration(proxyBeanMethods = false)
class ClockStore {

    @Bean
    AggregateDefinition<?, ?> clocks() {
        return new AggregateDefinition<>(
                ClockAggregate.class,
                ClockCommand.class,
                ClockAggregate::new,
                ClockCommand::caseId);
    }

    @Bean
    Calendars calendars() {
        return zone -> WorkCalendar.forZone(zone.value());
    }

    /// The shell is handed them with each command.
    @Bean
    AxonModule calendarsForShell(Calendars calendars) {
        return configurer -> configurer.registerComponent(Calendars.class, _ -> calendars);
    }
}
