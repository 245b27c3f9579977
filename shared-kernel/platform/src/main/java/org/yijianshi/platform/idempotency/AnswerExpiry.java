package org.yijianshi.platform.idempotency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.yijianshi.platform.Passing;

import java.time.Duration;

/// Forgets answers that nobody will ask for again.
final class AnswerExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerExpiry.class);

    private final KeptAnswers answers;
    private final Duration keptFor;

    AnswerExpiry(KeptAnswers answers, Duration keptFor) {
        this.answers = answers;
        this.keptFor = keptFor;
    }

    @Scheduled(fixedDelayString = "${yijianshi.answers.forget-every}")
    void forget() {
        try {
            answers.forget(keptFor);
        } catch (RuntimeException failure) {
            LOG.warn("old answers were not forgotten: {}", Passing.trace(failure));
        }
    }
}
