package org.yijianshi.trial;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.platform.store.Projection;
import org.yijianshi.trial.Notebook.Event;

/// One row per note; the test database raises on the note `poison`.
record TrialProjection(JdbcClient db) implements Projection<Event> {

    @Override
    public Class<Event> eventType() {
        return Event.class;
    }

    @Override
    public void on(Event event) {
        db.sql("insert into note (case_id, text) values (?, ?)")
                .params(event.caseId().value(), event.text())
                .update();
    }
}
