package org.yijianshi.platform.store;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yijianshi.kernel.CaseId;

/// How read models are written: collected over a unit of work and executed together just before it
/// commits, one batch for each statement instead of one round trip for each event. Outside a unit
/// of work they are executed at once.
public final class Writes {

    private static final String WAITING = "platform.writes";

    private final JdbcTemplate jdbc;

    public Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes to one row of a case.
    ///
    /// @param row any name for the row, the same whenever the same row is meant
    public void toRow(CaseId caseId, String row, String sql, @Nullable Object... parameters) {
        write(caseId, row, sql, parameters);
    }

    /// Writes to several rows of a case.
    public void toCase(CaseId caseId, String sql, @Nullable Object... parameters) {
        write(caseId, null, sql, parameters);
    }

    private void write(
            CaseId caseId, @Nullable String row, String sql, @Nullable Object[] parameters) {
        if (CurrentUnitOfWork.isStarted()) {
            waiting(CurrentUnitOfWork.get().root()).add(caseId, row, sql, parameters);
        } else {
            jdbc.update(sql, parameters);
        }
    }

    /// Whoever writes while these are executed finds an empty list and is executed after them.
    private Lanes waiting(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(
                WAITING,
                _ -> {
                    unit.onPrepareCommit(this::execute);
                    return new Lanes();
                });
    }

    private void execute(UnitOfWork<?> unit) {
        Lanes lanes = unit.<Lanes>getResource(WAITING);
        unit.resources().remove(WAITING);
        for (var lane : lanes.all()) {
            jdbc.batchUpdate(lane.sql(), lane.parameters());
        }
    }
}
