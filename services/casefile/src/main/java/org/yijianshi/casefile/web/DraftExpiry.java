package org.yijianshi.casefile.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

/// Deletes drafts that nobody has saved for a long time, and the keys that open them: nobody asked
/// us to keep them (个人信息保护法 47).
@Component
class DraftExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(DraftExpiry.class);

    private final Drafts drafts;
    private final UnitsOfWork units;
    private final BusinessTime time;

    DraftExpiry(Drafts drafts, UnitsOfWork units, BusinessTime time) {
        this.drafts = drafts;
        this.units = units;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "${yijianshi.drafts.forget-every}")
    void forget() {
        try {
            var at = time.instant();
            drafts.old(at).forEach(id -> units.run(() -> drafts.deleteOld(id, at)));
        } catch (RuntimeException failure) {
            LOG.warn("old drafts were not deleted: {}", Passing.trace(failure));
        }
    }
}
