package org.yijianshi.casefile.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Deletes forms that somebody never confirmed, and in the end who was asked about those that were
/// sent: nobody asked us to keep them (个人信息保护法 47).
@Component
class PendingExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(PendingExpiry.class);

    private static final String OLD =
            """
            select case_id from pending_form where created_at < :before
            union select case_id from asked_to_confirm where since < :before
            """;

    private static final String FORGET_FORMS =
            """
            with old as (
              delete from pending_form where case_id = :case and created_at < :before
              returning digest),
            confirmed as (
              delete from confirmation
              where case_id = :case and digest in (select digest from old))
            delete from asked_to_confirm
            where case_id = :case and digest in (select digest from old)
            """;

    private static final String FORGET_PEOPLE =
            """
            delete from asked_to_confirm a where a.case_id = :case and a.since < :before
              and not exists (select 1 from pending_form f
                              where f.case_id = a.case_id and f.digest = a.digest)
            """;

    private final CaseHold hold;
    private final JdbcClient db;
    private final UnitsOfWork units;
    private final BusinessTime time;
    private final Duration keptFor;

    PendingExpiry(
            CaseHold hold,
            JdbcClient db,
            UnitsOfWork units,
            BusinessTime time,
            @Value("${yijianshi.pending.kept-for}") Duration keptFor) {
        this.hold = hold;
        this.db = db;
        this.units = units;
        this.time = time;
        this.keptFor = keptFor;
    }

    @Scheduled(fixedDelayString = "${yijianshi.pending.forget-every}")
    void forget() {
        try {
            var before = time.instant().minus(keptFor);
            old(before).forEach(caseId -> forget(caseId, before));
        } catch (RuntimeException failure) {
            LOG.warn("old pending forms were not deleted: {}", Passing.trace(failure));
        }
    }

    private List<CaseId> old(Instant before) {
        return db.sql(OLD)
                .param("before", Timestamp.from(before))
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Not while somebody confirms.
    private void forget(CaseId caseId, Instant before) {
        units.run(
                () -> {
                    hold.take(caseId);
                    for (var statement : List.of(FORGET_FORMS, FORGET_PEOPLE)) {
                        db.sql(statement)
                                .param("case", caseId.value())
                                .param("before", Timestamp.from(before))
                                .update();
                    }
                });
    }
}
