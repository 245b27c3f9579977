package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yijianshi.contracts.CaseMessage.ItemReleased;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.MessageJson;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.store.Origin;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

@ExtendWith(SharedTrial.class)
class RelayTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Trial trial;

    RelayTest(Trial trial) {
        this.trial = trial;
    }

    @Test
    void what_is_stored_is_published_with_its_headers_and_trace() {
        var caseId = Trial.newCase();
        new Origin("officer-7", TRACE).run(() -> trial.write(caseId, "a"));
        Trial.eventually(() -> assertThat(said(trial, caseId)).hasSize(1));
        var record = said(trial, caseId).getFirst();
        assertThat(MessageJson.read(header(record, Headers.TYPE), record.value()))
                .isEqualTo(new ItemReleased(caseId.value(), "a", null, Trial.AT));
        assertThat(header(record, Headers.SOURCE)).isEqualTo("trial");
        assertThat(header(record, Headers.ID)).endsWith(":" + trial.topics().said());
        assertThat(header(record, Headers.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(record, Headers.TIME)).isEqualTo(Trial.AT.toString());
        assertThat(header(record, Headers.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(header(record, Headers.TRACE_PARENT)).isEqualTo(TRACE);
        assertThat(header(record, "actor")).isEqualTo("absent");
    }

    @Test
    void who_acted_is_stored_with_each_event_and_a_neighbours_message_acts_in_its_name() {
        var caseId = Trial.newCase();
        new Origin("officer-7", TRACE).run(() -> trial.write(caseId, "a+b"));
        trial.hears(caseId, 0, -1, "c");
        Trial.eventually(() -> assertThat(trial.stored(caseId)).hasSize(3));
        assertThat(
                        trial.db()
                                .sql(
                                        """
                                        select convert_from(metadata, 'UTF8')::jsonb ->> 'actor'
                                        from domainevententry where aggregateidentifier = ?
                                        order by sequencenumber
                                        """)
                                .param(caseId.toString())
                                .query((row, _) -> row.getString(1))
                                .list())
                .containsExactly("officer-7", "officer-7", "neighbour");
    }

    @Test
    void numbers_join_up_per_topic_within_a_command_and_after_a_reload() {
        var caseId = Trial.newCase();
        trial.write(caseId, "a+b!+(c");
        trial.write(caseId, "d+(e+f!");
        trial.write(caseId, "g");
        Trial.eventually(
                () -> {
                    assertThat(numbers(trial.topics().said(), caseId))
                            .containsExactly(
                                    "0 after -1",
                                    "1 after 0",
                                    "3 after 1",
                                    "5 after 3",
                                    "6 after 5");
                    assertThat(numbers(trial.topics().shouted(), caseId))
                            .containsExactly("1 after -1", "5 after 1");
                });
    }

    @Test
    void the_cursor_waits_for_kafka_and_nothing_is_lost() throws Exception {
        try (var own = Trial.start("trial-stalled", Map.of())) {
            var first = Trial.newCase();
            own.write(first, "before");
            Trial.eventually(() -> assertThat(said(own, first)).hasSize(1));
            accept(own.topics().said(), 1);
            var cursor = cursor(own);
            var caseId = Trial.newCase();
            own.write(caseId, "(quiet");
            Trial.eventually(() -> assertThat(cursor(own)).isNotEqualTo(cursor));
            own.write(caseId, "meanwhile");
            var stalled = cursor(own);
            // the relay has tried and failed at least once when it has let its claim go
            Trial.eventually(() -> assertThat(owner(own)).isEqualTo("nobody"));
            assertThat(cursor(own)).isEqualTo(stalled);
            assertThat(said(own, caseId)).isEmpty();
            accept(own.topics().said(), 1_000_000);
            Trial.eventually(() -> assertThat(said(own, caseId)).hasSize(1));
            Trial.eventually(() -> assertThat(cursor(own)).isNotEqualTo(stalled));
        }
    }

    @Test
    void the_relay_begins_with_the_first_event_and_is_no_replay() {
        try (var own = Trial.start("trial-late", Map.of())) {
            var early = Trial.newCase();
            own.write(early, "stored before the cursor existed");
            Trial.eventually(() -> assertThat(said(own, early)).hasSize(1));
            assertThat(tokenTypes(own)).singleElement().asString().contains("GapAware");
            own.stop();
            own.startAgain();
            own.write(early, "restarted");
            Trial.eventually(() -> assertThat(said(own, early)).hasSize(2));
            forgetCursor(own);
            Trial.eventually(() -> assertThat(said(own, early)).hasSize(4));
            assertThat(said(own, early).stream().map(r -> header(r, Headers.SEQ)))
                    .containsExactly("0", "1", "0", "1");
            assertThat(tokenTypes(own)).singleElement().asString().contains("GapAware");
        }
    }

    private static void forgetCursor(Trial own) {
        var store = own.property("spring.datasource.url");
        own.stop();
        try (var connection =
                        DriverManager.getConnection(
                                store,
                                own.property("spring.datasource.username"),
                                own.property("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("delete from tokenentry");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        own.startAgain();
    }

    /// Sets how large a batch the broker takes on a topic; one byte is a broker that takes nothing.
    private static void accept(String topic, int bytes) throws Exception {
        try (var admin = TestTopic.admin()) {
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                    List.of(
                                            new AlterConfigOp(
                                                    new ConfigEntry(
                                                            "max.message.bytes",
                                                            Integer.toString(bytes)),
                                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static String cursor(Trial own) {
        return one(own, "select convert_from(token, 'UTF8') from tokenentry");
    }

    private static String owner(Trial own) {
        return one(own, "select coalesce(owner, 'nobody') from tokenentry");
    }

    private static List<String> tokenTypes(Trial own) {
        return own.db()
                .sql("select tokentype from tokenentry")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String one(Trial own, String sql) {
        return own.db().sql(sql).query(String.class).single();
    }

    private static List<ConsumerRecord<byte[], byte[]>> said(Trial own, CaseId caseId) {
        return TestTopic.about(caseId, own.topics().said());
    }

    private static List<String> numbers(String topic, CaseId caseId) {
        return TestTopic.about(caseId, topic).stream()
                .map(r -> header(r, Headers.SEQ) + " after " + header(r, Headers.PREV_SEQ))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return TestTopic.header(record.headers(), name);
    }
}
