package org.yijianshi.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.trial.Said;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@ExtendWith(SharedTrial.class)
class DeadLetterOperationsTest {

    private static final String PERSONAL = "王建国 410402198803120020 13837500001";

    private final Trial trial;
    private final Operator operator;

    DeadLetterOperationsTest(Trial trial) {
        this.trial = trial;
        this.operator = new Operator(trial);
    }

    @Test
    void one_is_listed_and_shown_without_what_it_may_hold() {
        var caseId = Trial.newCase();
        var said =
                Said.about(caseId, 0, -1, "a")
                        .body(("not json " + PERSONAL).getBytes(UTF_8))
                        .with("ce_subject", PERSONAL)
                        .with("ce_source", PERSONAL)
                        .with(PERSONAL, "planted");
        var dead = unreadable(caseId, said).getFirst();
        var id = "0-" + dead.offset();
        var detail = operator.sees("/dead-letters/" + id);
        assertThat(detail.at("/deadLetter/caseId").asString()).isEqualTo(caseId.toString());
        assertThat(detail.at("/deadLetter/bytes").asInt()).isEqualTo(dead.value().length);
        assertThat(detail.at("/deadLetter/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(detail.at("/deadLetter/origin/topic").asString()).isEqualTo(trial.topics().in());
        assertThat(detail.at("/deadLetter/headers").toString())
                .contains("case.item-released.v1", "***");
        assertThat(detail.path("deadLetter").has("payload")).isFalse();
        assertThat(detail.has("done")).isFalse();
        var listed = listed();
        assertThat(listed).contains(id);
        assertThat(
                        detail.toString()
                                + operator.sees("/dead-letters?after=0-" + (dead.offset() - 1)))
                .doesNotContain("王建国", "410402198803120020", "13837500001");
    }

    @Test
    void json_that_is_no_message_is_shown_masked() {
        var caseId = Trial.newCase();
        var json =
                """
                {"caseId":"%s","item":"seal-carving","name":"%s","at":"%s","小名":1}
                """
                        .formatted(caseId, PERSONAL, Trial.AT);
        var said = Said.about(caseId, 0, -1, "a").without("ce_seq").body(json.getBytes(UTF_8));
        var id = "0-" + unreadable(caseId, said).getFirst().offset();
        var payload = operator.sees("/dead-letters/" + id).at("/deadLetter/payload");
        assertThat(payload.path("item").asString()).isEqualTo("seal-carving");
        assertThat(payload.toString()).contains("***").doesNotContain("王", "小名", "1383");
    }

    @Test
    void the_list_goes_on_from_page_to_page() {
        unreadable(Trial.newCase(), spoilt(Trial.newCase()));
        unreadable(Trial.newCase(), spoilt(Trial.newCase()));
        var all =
                TestTopic.all(trial.topics().dead()).stream().map(r -> "0-" + r.offset()).toList();
        assertThat(listed()).startsWith(all.toArray(String[]::new));
    }

    @Test
    void sent_again_it_is_read_as_if_it_came_from_where_it_came_from_and_only_once() {
        var caseId = Trial.newCase();
        var said = spoilt(caseId);
        var first = unreadable(caseId, said).getFirst();
        var id = "0-" + first.offset();
        assertThat(operator.does("/dead-letters/redrive", id)).containsExactly("sent");
        Trial.eventually(() -> assertThat(dead(caseId)).hasSize(2)); // it is still unreadable
        var again = dead(caseId).get(1);
        assertThat(again.key()).isEqualTo(first.key());
        assertThat(again.value()).isEqualTo(first.value());
        assertThat(again.headers().toArray()).isEqualTo(first.headers().toArray());
        assertThat(TestTopic.about(caseId, trial.topics().in())).hasSize(1);
        assertThat(TestTopic.about(caseId, trial.topics().redriven())).hasSize(1);
        assertThat(operator.does("/dead-letters/redrive", id)).containsExactly("gone");
        assertThat(operator.does("/dead-letters/discard", id)).containsExactly("gone");
        assertThat(TestTopic.about(caseId, trial.topics().redriven())).hasSize(1);
        assertThat(operator.sees("/dead-letters/" + id).at("/done/result").asString())
                .isEqualTo("sent");
        assertThat(operator.did(trial.topics().dead() + "/" + id))
                .containsExactly(
                        "DISCARD_DEAD_LETTER gone",
                        "REDRIVE_DEAD_LETTER gone",
                        "REDRIVE_DEAD_LETTER sent");
    }

    @Test
    void sent_again_after_the_mend_it_is_applied_once_whoever_asks_how_often() {
        var caseId = Trial.newCase();
        var id = put(caseId, trial.topics().in());
        var asked =
                Stream.generate(
                                () ->
                                        CompletableFuture.supplyAsync(
                                                () -> operator.does("/dead-letters/redrive", id)))
                        .limit(4)
                        .toList();
        assertThat(asked.stream().map(CompletableFuture::join).map(List::getFirst))
                .containsExactlyInAnyOrder("sent", "gone", "gone", "gone");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("a"));
        assertThat(TestTopic.about(caseId, trial.topics().redriven())).hasSize(1);
        trial.hears(Said.about(caseId, 0, -1, "a").on(trial.topics().in()));
        trial.hears(caseId, 1, 0, "b");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("a", "b"));
    }

    @Test
    void one_that_came_from_nowhere_or_elsewhere_is_not_sent() {
        for (var origin : List.of("", "somebody-elses-topic")) {
            var id = put(Trial.newCase(), origin);
            assertThat(operator.does("/dead-letters/redrive", id))
                    .containsExactly("not-sent ORIGIN_NOT_LISTENED_TO");
        }
    }

    @Test
    void a_discarded_one_is_said_to_be_and_is_not_sent_any_more() {
        var caseId = Trial.newCase();
        var id = put(caseId, trial.topics().in());
        assertThat(operator.does("/dead-letters/discard", id, id)).containsExactly("discarded");
        assertThat(operator.does("/dead-letters/discard", id)).containsExactly("gone");
        assertThat(operator.does("/dead-letters/redrive", id)).containsExactly("gone");
        assertThat(operator.sees("/dead-letters/" + id).at("/done/action").asString())
                .isEqualTo("DISCARD_DEAD_LETTER");
        assertThat(TestTopic.about(caseId, trial.topics().redriven())).isEmpty();
    }

    @Test
    void one_that_never_was_is_gone() {
        operator.asks("/dead-letters/0-999999").isProblem(404, "not-found", "Not found");
        operator.asks("/dead-letters/7-0").isProblem(404, "not-found", "Not found");
        assertThat(operator.does("/dead-letters/redrive", "0-999999")).containsExactly("gone");
        assertThat(operator.does("/dead-letters/discard", "7-0")).containsExactly("gone");
    }

    private static Said spoilt(CaseId caseId) {
        return Said.about(caseId, 0, -1, "a").body("not json".getBytes(UTF_8));
    }

    private List<ConsumerRecord<byte[], byte[]>> unreadable(CaseId caseId, Said said) {
        trial.hears(said.key(caseId.toString()).on(trial.topics().in()));
        Trial.eventually(() -> assertThat(dead(caseId)).hasSize(1));
        return dead(caseId);
    }

    private List<ConsumerRecord<byte[], byte[]>> dead(CaseId caseId) {
        return TestTopic.about(caseId, trial.topics().dead());
    }

    /// A good record among the dead letters, as if it had not been readable once.
    private String put(CaseId caseId, String origin) {
        var record = Said.about(caseId, 0, -1, "a").on(trial.topics().dead());
        if (!origin.isEmpty()) {
            came(record.headers(), origin);
        }
        trial.hears(record);
        return "0-" + dead(caseId).getFirst().offset();
    }

    private static void came(Headers headers, String origin) {
        headers.add("origin-topic", origin.getBytes(UTF_8));
        headers.add("origin-partition", "0".getBytes(UTF_8));
        headers.add("origin-offset", "0".getBytes(UTF_8));
    }

    private List<String> listed() {
        var ids = new ArrayList<String>();
        var after = "";
        do {
            var page = operator.sees("/dead-letters?limit=7" + after);
            page.path("deadLetters")
                    .valueStream()
                    .forEach(one -> ids.add(one.at("/deadLetter/id").asString()));
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return ids;
    }
}
