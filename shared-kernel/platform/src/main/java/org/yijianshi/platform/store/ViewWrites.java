package org.yijianshi.platform.store;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/// Collects what is written to read models over a unit of work and sends it before that commits:
/// the same statement of many cases in one go, each case's in the order it came.
public final class ViewWrites {

    private static final String COLLECTED = "platform.view-writes";

    private final JdbcTemplate jdbc;

    /// Over the template that collects.
    public ViewWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Collects the updates that `writes` makes to one case; outside of a unit of work they are
    /// made at once.
    ///
    /// @param writes asks nothing of the database
    public void collect(String caseId, Runnable writes) {
        if (CurrentUnitOfWork.isStarted()) {
            collected(CurrentUnitOfWork.get().root()).collect(caseId, writes);
        } else {
            writes.run();
        }
    }

    /// Whoever is told while these are sent finds a new batch, sent after them.
    private StatementBatch collected(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(
                COLLECTED,
                _ -> {
                    unit.onPrepareCommit(this::send);
                    return new StatementBatch();
                });
    }

    private void send(UnitOfWork<?> unit) {
        StatementBatch batch = unit.getResource(COLLECTED);
        unit.resources().remove(COLLECTED);
        jdbc.execute(batch::send);
    }
}
