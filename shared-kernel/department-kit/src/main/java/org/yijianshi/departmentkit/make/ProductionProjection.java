package org.yijianshi.departmentkit.make;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.platform.store.Projection;

import java.time.Duration;

/// Puts what has to be made on the list of the production desk, with the approval itself.
public final class ProductionProjection implements Projection<HandlingEvent> {

    private final JdbcClient db;
    private final Duration delay;
    private final Runnable wake;

    /// Follows approvals.
    ///
    /// @param delay how long a simulated maker takes; zero for real ones
    /// @param wake tells the desk that there is something new
    public ProductionProjection(JdbcClient db, Duration delay, Runnable wake) {
        this.db = db;
        this.delay = delay;
        this.wake = wake;
    }

    @Override
    public Class<HandlingEvent> eventType() {
        return HandlingEvent.class;
    }

    @Override
    public void on(HandlingEvent event) {
        if (event instanceof HandlingApproved approved && approved.assigned().unfinished()) {
            db.sql(
                            """
                            insert into production (case_id, next_at)
                            values (?, clock_timestamp() + make_interval(secs => ?))
                            on conflict (case_id) do nothing
                            """)
                    .params(approved.caseId().value(), delay.toMillis() / 1000.0)
                    .update();
            wakeAfterCommit();
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake.run();
                    }
                });
    }
}
