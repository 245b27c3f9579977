package org.yijianshi.casefile.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

import java.time.Duration;
import java.time.Instant;

/// Deletes forms that somebody never confirmed: nobody asked us to keep them (个人信息保护法 47).
@Component
class PendingExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(PendingExpiry.class);

    private final PendingApplications pending;
    private final UnitsOfWork units;
    private final BusinessTime time;
    private final Duration keptFor;

    PendingExpiry(
            PendingApplications pending,
            UnitsOfWork units,
            BusinessTime time,
            @Value("${yijianshi.pending.kept-for}") Duration keptFor) {
        this.pending = pending;
        this.units = units;
        this.time = time;
        this.keptFor = keptFor;
    }

    @Scheduled(fixedDelayString = "${yijianshi.pending.forget-every}")
    void forget() {
        try {
            var before = time.instant().minus(keptFor);
            pending.waitingSince(before).forEach(caseId -> forget(caseId, before));
        } catch (RuntimeException failure) {
            LOG.warn("old pending forms were not deleted: {}", Passing.trace(failure));
        }
    }

    /// Not while somebody confirms.
    private void forget(CaseId caseId, Instant before) {
        units.run(
                () -> {
                    pending.hold(caseId);
                    pending.forget(caseId, before);
                });
    }
}
