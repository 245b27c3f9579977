package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.casefile.Casefile.Headed;
import org.yijianshi.testkit.PublishedForm;
import org.yijianshi.testkit.TestIssuer;

import java.util.List;
import java.util.UUID;

/// Whoever looks again and again is told that nothing changed, and only when nothing did.
class LookTest {

    private static final String LI = "410402198803120020";
    private static final String STRANGER = "410402199506110146";

    private final Casefile casefile = Casefile.running();
    private final UUID caseId = UUID.randomUUID();
    private final String path = "/api/cases/" + caseId;

    @BeforeEach
    void submitted() {
        var channel = TestIssuer.running().token("casefile", "intake", "CHANNEL");
        var form = PublishedForm.named("natural-person-llc").document();
        assertThat(casefile.put(channel, path, form).status()).isEqualTo(201);
    }

    @Test
    void whoever_has_seen_the_case_as_it_is_gets_no_view() {
        var tag = tag(look(LI, "\"never\""));

        var again = look(LI, tag);

        assertThat(again.answer().status()).isEqualTo(304);
        assertThat(again.answer().body().isMissingNode()).isTrue();
        assertThat(tag(again)).isEqualTo(tag);
    }

    @Test
    void every_table_of_the_view_counts() {
        for (var change :
                List.of(
                        "update case_view set due_at = now() where case_id = ?",
                        "update item_view set reasons = '{X}' where case_id = ? and place = 2",
                        "insert into case_step (case_id, at, step) values (?, now(), 'NOTED')")) {
            var tag = tag(look(LI, "\"never\""));
            casefile.part(JdbcClient.class).sql(change).param(caseId).update();

            var changed = look(LI, tag);

            assertThat(changed.answer().status()).as(change).isEqualTo(200);
            assertThat(tag(changed)).as(change).isNotEqualTo(tag);
        }
    }

    @Test
    void what_is_out_of_reach_is_not_there_whatever_was_seen() {
        var tag = tag(look(LI, "\"never\""));

        assertThat(look(STRANGER, tag).answer().status()).isEqualTo(404);
        assertThat(look(STRANGER, "*").answer().status()).isEqualTo(404);
    }

    @Test
    void another_language_is_another_answer() {
        var tag = tag(look(LI, "\"never\""));

        var english =
                casefile.send(
                        casefile.citizen(LI),
                        "GET",
                        path,
                        null,
                        "If-None-Match",
                        tag,
                        "Accept-Language",
                        "en");

        assertThat(english.answer().status()).isEqualTo(200);
    }

    private Headed look(String who, String seen) {
        return casefile.send(casefile.citizen(who), "GET", path, null, "If-None-Match", seen);
    }

    private static String tag(Headed answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
