package org.yijianshi.departmentkit.make;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.store.Projection;

import java.time.Duration;
import java.util.function.Consumer;

/// Puts what has to be made on the list of the production desk, with the approval itself, and then
/// into the desk's hands: on the list it is due only if nothing comes of that.
public final class ProductionProjection implements Projection<HandlingEvent> {

    private final JdbcClient db;
    private final Duration delay;
    private final Consumer<CaseId> desk;

    /// Follows approvals.
    ///
    /// @param delay how long a simulated maker takes; zero for real ones
    /// @param desk is told what was approved, once that is committed
    public ProductionProjection(JdbcClient db, Duration delay, Consumer<CaseId> desk) {
        this.db = db;
        this.delay = delay;
        this.desk = desk;
    }

    @Override
    public Class<HandlingEvent> eventType() {
        return HandlingEvent.class;
    }

    @Override
    public void on(HandlingEvent event) {
        if (event instanceof HandlingApproved approved && approved.assigned().unfinished()) {
            boolean atOnce = delay.isZero();
            var due = atOnce ? ProductionDesk.IN_HAND : delay;
            db.sql(
                            """
                            insert into production (case_id, next_at)
                            values (?, clock_timestamp() + make_interval(secs => ?))
                            on conflict (case_id) do nothing
                            """)
                    .params(approved.caseId().value(), seconds(due))
                    .update();
            if (atOnce) {
                tellAfterCommit(approved.caseId());
            }
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private void tellAfterCommit(CaseId approved) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        desk.accept(approved);
                    }
                });
    }
}
