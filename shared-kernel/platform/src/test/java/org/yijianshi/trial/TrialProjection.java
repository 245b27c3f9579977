package org.yijianshi.trial;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.platform.store.ReadModel;
import org.yijianshi.trial.Notebook.Event;

/// One row per note, and the latest of each case; the test database raises on the note `poison`.
record TrialProjection(JdbcClient db) implements ReadModel<Event> {

    @Override
    public Class<Event> eventType() {
        return Event.class;
    }

    @Override
    public void on(Event event) {
        db.sql("insert into note (case_id, text) values (?, ?)")
                .params(event.caseId().value(), event.text())
                .update();
        db.sql(
                        """
                        insert into latest (case_id, text) values (?, ?)
                        on conflict (case_id) do update set text = excluded.text
                        """)
                .params(event.caseId().value(), event.text())
                .update();
    }

    @Override
    public void forget() {
        db.sql("truncate note, latest").update();
    }
}
