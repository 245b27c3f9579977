package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.access.Relation;
import org.yijianshi.access.Role;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.testkit.PublishedForm;
import org.yijianshi.testkit.TestIssuer;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Leave to act is given and taken back, over HTTP.
class MandateTest {

    private static final String LI = "410402198803120020";
    private static final String WANG = "410411198509230030";

    private final Casefile casefile = Casefile.running();
    private final UUID caseId = UUID.randomUUID();
    private final String path = "/api/cases/" + caseId;
    private final String door = path + "/mandates";

    @BeforeEach
    void submitted() {
        var channel = TestIssuer.running().token("casefile", "intake", "CHANNEL");
        var form = PublishedForm.named("natural-person-llc").document();
        assertThat(casefile.put(channel, path, form).status()).isEqualTo(201);
    }

    @Test
    void leave_that_is_taken_back_is_none_and_stays_to_be_seen() {
        var first = given("zhang.wei");
        var second = given("zhang.wei");
        assertThat(mayAct()).isTrue();

        assertThat(revoked(LI, first)).isEqualTo(200);
        assertThat(mayAct()).isTrue();
        assertThat(revoked(LI, second)).isEqualTo(200);
        assertThat(mayAct()).isFalse();

        var before = casefile.get(casefile.citizen(LI), door).body();
        assertThat(revoked(LI, second)).isEqualTo(200);
        assertThat(casefile.get(casefile.citizen(LI), door).body()).isEqualTo(before);
        assertThat(before.valueStream()).hasSize(2).allMatch(m -> m.has("revokedAt"));
        assertThat(casefile.count("mandate where case_id = ?", caseId)).isEqualTo(2);
    }

    @Test
    void nobody_takes_back_what_is_anothers_or_what_there_is_not() {
        var id = given("zhang.wei");
        var elsewhere = new MandateTest();
        elsewhere.submitted();

        assertThat(revoked(WANG, id)).isEqualTo(404);
        assertThat(elsewhere.revoked(LI, id)).isEqualTo(404);
        assertThat(revoked(LI, "0")).isEqualTo(404);
        assertThat(revoked(LI, "nothing")).isEqualTo(404);
        assertThat(mayAct()).isTrue();
    }

    @Test
    void an_answer_that_was_kept_is_not_given_to_whom_leave_was_taken_from() {
        var leave = given("ma.lin");
        var key = UUID.randomUUID().toString();
        var first = withdrawn(key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(withdrawn(key)).isEqualTo(first);

        assertThat(revoked(LI, leave)).isEqualTo(200);
        assertThat(withdrawn(key).status()).isEqualTo(404);
    }

    private Casefile.Answer withdrawn(String key) {
        var clerk = TestIssuer.running().token("casefile", "ma.lin", "CLERK");
        return casefile.send(clerk, "POST", path + "/withdrawal", null, "Idempotency-Key", key)
                .answer();
    }

    private String given(String clerk) {
        var body = PublishedForm.json("{'clerk': '" + clerk + "'}");
        return casefile.post(casefile.citizen(LI), door, body).body().get("id").asString();
    }

    private int revoked(String who, String id) {
        return casefile.delete(casefile.citizen(who), door + "/" + id).status();
    }

    private boolean mayAct() {
        var clerk = new Caller("zhang.wei", Set.of(Role.CLERK), null);
        var reach = new Reach(clerk, Set.of(Relation.MANDATE), List.of("410402"));
        return casefile.part(CaseQueries.class).isReached(new CaseId(caseId), reach);
    }
}
