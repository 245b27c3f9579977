package org.yijianshi.casefile.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yijianshi.casefile.domain.CaseCommand;
import org.yijianshi.platform.store.AggregateDefinition;

/// One stream per case.
@Configuration(proxyBeanMethods = false)
class CaseStore {

    @Bean
    AggregateDefinition<?, ?> cases() {
        return new AggregateDefinition<>(
                CaseAggregate.class, CaseCommand.class, CaseAggregate::new, CaseCommand::caseId);
    }
}
