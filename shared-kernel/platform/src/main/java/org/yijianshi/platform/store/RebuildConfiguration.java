package org.yijianshi.platform.store;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

import javax.sql.DataSource;

/// Read models written anew.
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    /// Spring Boot puts its `JdbcClient` on top of it.
    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new BatchingTemplate(dataSource);
    }

    @Bean
    Rebuild rebuild(
            EventLog log,
            List<Projection<?>> projections,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        return new Rebuild(log, projections, jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnBooleanProperty("yijianshi.rebuild")
    RebuildAtStart rebuildAtStart(Rebuild rebuild) {
        return new RebuildAtStart(rebuild);
    }
}
