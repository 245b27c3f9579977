package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// However often the same form is sent, there is one case and one number of each kind.
@ExtendWith(SharedHall.class)
class OnceOnlyTest {

    private static final String ORDERS = "item-orders.seal-carving";
    private static final JsonMapper JSON = new JsonMapper();

    private final Hall hall;

    OnceOnlyTest(Hall hall) {
        this.hall = hall;
    }

    @Test
    void the_same_form_again_is_the_same_case() {
        var application = Application.about(hall, "again");
        var form = Forms.naturalPerson();
        var first = application.submit(form);
        var again = application.submit(form);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        application.awaitState("COMPLETED");
        assertThat(application.submit(form).body()).isEqualTo(first.body());
        assertIssuedOnce(application);
    }

    @Test
    void another_order_of_fields_and_other_white_space_change_nothing() {
        var application = Application.about(hall, "reordered");
        var form = Forms.naturalPerson();
        var first = application.submit(form);
        var other = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(reversed(form));
        var again =
                hall.put(
                        "casefile",
                        application.path(),
                        other.replace("\"amount\" : 500.0", "\"amount\" : 5.00E+2"));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        application.awaitState("COMPLETED");
        assertIssuedOnce(application);
    }

    @Test
    void eight_at_once_are_one_case() throws Exception {
        var application = Application.about(hall, "eight at once");
        var form = Forms.naturalPerson();
        List<Answer> answers;
        try (var clients = Executors.newFixedThreadPool(8)) {
            Callable<Answer> submission = () -> application.submit(form);
            answers =
                    clients
                            .invokeAll(IntStream.range(0, 8).mapToObj(_ -> submission).toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201).contains(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
        application.awaitState("COMPLETED");
        assertIssuedOnce(application);
        assertThat(new Tables(hall, "casefile").times("CaseSubmitted", application)).isEqualTo(1);
    }

    /// Not trial messages but what the services really said, to all who listen: orders, outcomes,
    /// progress and clocks.
    @Test
    void every_record_of_a_case_repeated_in_order_and_backwards_changes_nothing() throws Exception {
        var application = Application.about(hall, "records again").submitted(Forms.naturalPerson());
        application.awaitState("COMPLETED");
        application.awaitLedger(ledger -> ledger.has("verdict"));
        var records = new Records(hall);
        records.repeat(List.of()); // until all has been read that was said
        var said = records.about(application);
        var view = application.view();
        var ledger = timeless(application.ledger());
        assertThat(said).extracting(ConsumerRecord::topic).contains(ORDERS).hasSizeGreaterThan(30);

        records.repeat(said);
        records.repeat(said.reversed());

        assertThat(records.about(application)).hasSize(3 * said.size());
        assertIssuedOnce(application);
        assertThat(application.view()).isEqualTo(view);
        assertThat(timeless(application.ledger())).isEqualTo(ledger);
        for (var service : Sinks.SERVICES) {
            assertThat(new Tables(hall, service).ask("select case_id from parked")).isEmpty();
        }
    }

    @Test
    void another_form_under_the_same_number_is_refused() {
        var application = Application.about(hall, "other content");
        var form = Forms.naturalPerson();
        var first = application.submit(form);
        var other = Forms.naturalPerson();
        assertThat(application.submit(other).problem()).isEqualTo("409 case-already-submitted");
        application.awaitState("COMPLETED");
        assertThat(application.submit(other).problem()).isEqualTo("409 case-already-submitted");
        assertThat(application.submit(form).body()).isEqualTo(first.body());
    }

    private static JsonNode timeless(JsonNode ledger) {
        return ((ObjectNode) ledger).without("asOf");
    }

    private void assertIssuedOnce(Application application) {
        assertThat(new Tables(hall, "casefile").times("CaseCompleted", application)).isEqualTo(1);
        assertThat(numbers("enterprise-registration", application)).hasSize(3);
        assertThat(numbers("seal-carving", application)).hasSize(5);
        assertThat(numbers("tax-ukey", application)).hasSize(1);
        assertThat(numbers("social-security", application)).hasSize(1 + 3);
        assertThat(numbers("bank-account", application)).hasSize(1);
        var view = application.view();
        assertThat(numbers("enterprise-registration", application))
                .contains("unified-social-credit-code " + view.path("creditCode").asString());
    }

    private List<String> numbers(String department, Application application) {
        var tables = new Tables(hall, department);
        assertThat(tables.times("HandlingCompleted", application)).as(department).isEqualTo(1);
        return tables.numbersOf(application);
    }

    private static JsonNode reversed(JsonNode node) {
        if (node.isArray()) {
            var list = JSON.createArrayNode();
            node.forEach(element -> list.add(reversed(element)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode fields = JSON.createObjectNode();
            node.propertyStream()
                    .toList()
                    .reversed()
                    .forEach(field -> fields.set(field.getKey(), reversed(field.getValue())));
            return fields;
        }
        return node;
    }
}
