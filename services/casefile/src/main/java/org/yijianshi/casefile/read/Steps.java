package org.yijianshi.casefile.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;

import java.sql.Timestamp;
import java.time.Instant;

/// The timeline of a case: one row per step, whoever took it.
@Component
class Steps {

    private final JdbcClient db;

    Steps(JdbcClient db) {
        this.db = db;
    }

    void add(CaseId caseId, @Nullable ItemCode item, String step, Instant at) {
        db.sql("insert into case_step (case_id, at, item, step) values (?, ?, ?, ?)")
                .param(caseId.value())
                .param(Timestamp.from(at))
                .param(item == null ? null : item.value())
                .param(step)
                .update();
    }
}
