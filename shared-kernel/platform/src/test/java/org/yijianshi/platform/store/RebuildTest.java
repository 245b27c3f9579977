package org.yijianshi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.trial.Trial;

import java.util.Map;

class RebuildTest {

    private static Trial trial;

    /// One of its own: other tests plant events of one case in several streams.
    @BeforeAll
    static void start() {
        trial = Trial.start("trial-rebuild", Map.of());
    }

    @AfterAll
    static void stop() {
        trial.close();
    }

    private static String latest(CaseId caseId) {
        return trial.db()
                .sql("select text from latest where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
    }

    private static long rows() {
        return trial.db().sql("select count(*) from note").query(Long.class).single();
    }

    @Test
    void the_read_models_are_written_anew_from_the_events_each_case_in_its_order() {
        var first = Trial.newCase();
        var second = Trial.newCase();
        trial.write(first, "a+b");
        trial.write(second, "c");
        trial.write(first, "d");
        var before = rows();
        trial.db()
                .sql("update note set text = 'wrong' where case_id = ?")
                .param(first.value())
                .update();
        trial.db().sql("delete from latest").update();

        var told = trial.bean(Rebuild.class).run();

        assertThat(trial.notes(first)).containsExactly("a", "b", "d");
        assertThat(trial.notes(second)).containsExactly("c");
        assertThat(latest(first)).isEqualTo("d");
        assertThat(rows()).isEqualTo(before);
        assertThat(told).isEqualTo(before);
    }

    @Test
    void places_that_stayed_empty_hide_nothing() {
        var caseId = Trial.newCase();
        trial.write(caseId, "a");
        var last =
                "select setval(s, (select max(globalindex) from domainevententry) + %d)"
                        .formatted(5 * EventLog.BATCH);
        trial.db()
                .sql(last + " from pg_get_serial_sequence('domainevententry', 'globalindex') s")
                .query(Long.class)
                .single();
        trial.write(caseId, "b");

        assertThat(trial.bean(Rebuild.class).run()).isEqualTo(rows());
        assertThat(trial.notes(caseId)).containsExactly("a", "b");
    }

    @Test
    void a_rebuild_that_fails_leaves_everything_as_it_was() {
        var caseId = Trial.newCase();
        trial.write(caseId, "a");
        var before = rows();
        trial.db()
                .sql("alter table latest add constraint nothing check (text = '') not valid")
                .update();
        try {
            assertThatThrownBy(() -> trial.bean(Rebuild.class).run());
        } finally {
            trial.db().sql("alter table latest drop constraint nothing").update();
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(trial.notes(caseId)).containsExactly("a");
        assertThat(latest(caseId)).isEqualTo("a");
    }

    @Test
    void nobody_is_told_of_it() {
        var caseId = Trial.newCase();
        trial.write(caseId, "a");
        trial.bean(Rebuild.class).run();
        trial.write(caseId, "b");
        assertThat(trial.stored(caseId)).containsExactly("0", "1");
    }
}
