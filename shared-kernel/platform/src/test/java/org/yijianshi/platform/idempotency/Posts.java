package org.yijianshi.platform.idempotency;

import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.web.Answer;
import org.yijianshi.trial.Trial;

import java.util.UUID;

/// Somebody who posts notes to the trial service.
record Posts(Trial trial) {

    Answer add(CaseId caseId, String text, UUID key) {
        return post("/notes/" + caseId, text, key);
    }

    Answer post(String path, String text, UUID key) {
        return raw(path, "{\"text\":\"" + text + "\"}", key.toString());
    }

    Answer raw(String path, String body, String key) {
        return Answer.to(
                trial,
                "POST",
                path,
                body,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    Answer withoutKey(String path, String body) {
        return Answer.to(trial, "POST", path, body, "Content-Type", "application/json");
    }
}
