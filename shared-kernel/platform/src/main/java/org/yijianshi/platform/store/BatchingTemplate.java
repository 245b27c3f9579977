package org.yijianshi.platform.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

import javax.sql.DataSource;

/// Spring's template, except that updates of read models are collected ([StatementBatch]): they
/// answer 1, whatever they will change.
final class BatchingTemplate extends JdbcTemplate {

    BatchingTemplate(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    public int update(PreparedStatementCreator statement) {
        var batch = StatementBatch.current();
        if (batch == null) {
            return super.update(statement);
        }
        batch.add(statement);
        return 1;
    }
}
