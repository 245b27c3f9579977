package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yijianshi.kernel.CitizenId;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What people entrust to the form is found nowhere in clear but in the hands it is meant for:
/// every byte at rest is searched for values planted in it.
@ExtendWith(SharedHall.class)
class PersonalDataTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTE = "请带上蓝皮笔记本";
    private static final String POISON = "{\"name\": \"宇文拾柒\", \"idNumber\": ";

    /// What stands in the example, and what is planted in its place.
    private static final Map<String, String> REPLACED =
            Map.ofEntries(
                    Map.entry("李晓雨", "欧阳泠鸢"),
                    Map.entry("王建国", "司马翀岳"),
                    Map.entry("张敏", "尉迟澹宁"),
                    Map.entry("陈思远", "慕容霁野"),
                    Map.entry("410402198803120020", citizen("41040219910407682")),
                    Map.entry("410411198509230030", citizen("41041119850923573")),
                    Map.entry("410403199207180044", citizen("41040319920718934")),
                    Map.entry("410422199601050052", citizen("41042219960105761")),
                    Map.entry("13837500001", "13837581649"),
                    Map.entry("13937500003", "13937567318"),
                    Map.entry("15037500004", "15037594726"),
                    Map.entry("lixiaoyu@yingxiang.example", "lingyuan.7f3a@leak.example"),
                    Map.entry("28号院3号楼1201室", "蓼花巷九十七号隔壁"),
                    Map.entry("河南省平顶山市新华区建设路西段28号院", "青萍渡口老槐树下"),
                    Map.entry("5200.0", "7391.53"));

    private final Hall hall;
    private final Sinks sinks;
    private final List<Planted> planted = new ArrayList<>();

    PersonalDataTest(Hall hall) {
        this.hall = hall;
        this.sinks = new Sinks(hall);
        REPLACED.values().forEach(value -> planted.add(new Planted(value)));
        planted.add(new Planted(NOTE));
        planted.add(new Planted("独孤岚烟"));
        planted.add(new Planted(citizen("41040219790215846")));
        planted.add(new Planted("13837577231"));
    }

    @Test
    void no_byte_at_rest_tells_a_personal_value() throws Exception {
        sendPoison();
        var application = Application.about(hall, "planted");
        var form = plantedForm();
        var refusals = refusedFirst(application, form);
        completeWithSupplements(application, form);
        var account = application.disclosed("bank-account", "preBookedAccount");
        var enterprise = application.view().path("enterpriseName").asString();

        var tables = sinks.tables();
        // the bank's own list of the numbers that it gives away
        tables.remove("bank-account.number_pool");
        var topics = sinks.topics();
        var logs = sinks.logs();
        planted.add(new Planted(account));
        assertThat(found(topics)).as("topics").isEmpty();
        assertThat(found(tables)).as("tables").isEmpty();
        assertThat(found(logs)).as("logs").isEmpty();
        var reports = sinks.selfReports();
        assertThat(found(reports)).as("metrics").isEmpty();
        assertThat(places(reports, new Planted("yijianshi_inbox_applied_total"))).hasSize(7);
        assertThat(found(Map.of("refusals", refusals.getBytes(UTF_8)))).isEmpty();
        assertThat(planted)
                .noneMatch(value -> value.isIn(application.view().toString().getBytes(UTF_8)));

        // the search finds what is there
        assertThat(places(topics, new Planted(enterprise)))
                .contains("handling-events.enterprise-registration");
        assertThat(places(tables, new Planted(enterprise)))
                .contains("casefile.case_view", "enterprise-registration.domainevententry");
        assertDeadLettersAlone(topics, tables, logs);
    }

    @Test
    void a_search_finds_every_disguise() {
        var value = new Planted("欧阳泠鸢");
        var utf8 = ("x=" + value.value() + ";").getBytes(UTF_8);
        assertThat(value.isIn(utf8)).isTrue();
        assertThat(value.isIn(Base64.getEncoder().encode(utf8))).isTrue();
        assertThat(
                        value.isIn(
                                Base64.getEncoder()
                                        .encode(("y" + value.value() + "!").getBytes(UTF_8))))
                .isTrue();
        assertThat(value.isIn(Base64.getUrlEncoder().encode(value.value().getBytes(UTF_8))))
                .isTrue();
        assertThat(value.isIn("\\u6b27\\u9633\\u6ce0\\u9e22".getBytes(UTF_8))).isTrue();
        assertThat(value.isIn("欧阳泠 鸢".getBytes(UTF_8))).isFalse();
    }

    @Test
    void each_department_gets_the_sections_it_declares_and_no_other() {
        var application = Application.about(hall, "sections").submitted(Forms.naturalPerson());
        application.awaitState("COMPLETED");
        var catalogue = hall.get("casefile", "/api/catalogue/enterprise-opening").body();
        assertThat(catalogue.path("items").size()).isEqualTo(5);
        for (var item : catalogue.path("items")) {
            var department = item.path("item").asString();
            var file = new Desk(hall, department, People.at(department, "")).file(application);
            assertThat(file.path("sections").propertyNames())
                    .as(department)
                    .containsExactlyInAnyOrderElementsOf(
                            item.path("sections").valueStream().map(s -> s.asString()).toList());
        }
    }

    private void completeWithSupplements(Application application, ObjectNode form) {
        application.submitted(form).awaitItem("seal-carving", "UNDER_REVIEW");
        var officer = new Desk(hall, "seal-carving", "zhao.qiang");
        var asked = officer.ask(application, "SEAL_MAKER_TO_BE_CHOSEN_AGAIN", NOTE);
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        application.awaitItem("seal-carving", "SUPPLEMENTS_ASKED");
        assertThat(application.results("seal-carving").path("note").asString()).isEqualTo(NOTE);
        var seals = Forms.section(form, "seals").deepCopy().put("maker", "PDS-YK-01");
        ((ObjectNode) seals.get("receiver")).put("mobile", "13837577231");
        var sent =
                application.supplement("seal-carving", JSON.createObjectNode().set("seals", seals));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        application.awaitState("COMPLETED");
        var taken = application.handOver("独孤岚烟", citizen("41040219790215846"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        application.awaitView(view -> view.path("clock").has("withinPromise"));
    }

    /// The bodies of what was refused, with the planted values in it.
    private static String refusedFirst(Application application, ObjectNode form) {
        var wrong = form.deepCopy();
        Forms.section(wrong, "capital").put("amount", 499);
        Forms.section(wrong, "applicant").put("mobile", "138375816");
        var refused = application.submit(wrong);
        assertThat(refused.status()).isEqualTo(422);
        var truncated = form.toString().substring(0, form.toString().length() - 40);
        var unread = application.hall().put("casefile", application.path(), truncated);
        assertThat(unread.status()).isEqualTo(400);
        return refused.text() + unread.text();
    }

    private void sendPoison() throws Exception {
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers", hall.bootstrapServers(),
                        "key.serializer", ByteArraySerializer.class,
                        "value.serializer", ByteArraySerializer.class);
        try (var producer = new KafkaProducer<byte[], byte[]>(config)) {
            var key = "宇文拾柒".getBytes(UTF_8);
            for (var topic : List.of("handling-events.tax-ukey", "item-orders.tax-ukey")) {
                producer.send(new ProducerRecord<>(topic, key, POISON.getBytes(UTF_8))).get();
            }
        }
        var poison = new Planted("宇文拾柒");
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                places(sinks.topics(), poison)
                                        .containsAll(
                                                List.of(
                                                        "dead-letters.casefile",
                                                        "dead-letters.supervision",
                                                        "dead-letters.tax-ukey")));
    }

    /// A record that cannot be read is kept as it came, and nowhere else.
    private static void assertDeadLettersAlone(
            Map<String, byte[]> topics, Map<String, byte[]> tables, Map<String, byte[]> logs) {
        var poison = new Planted("宇文拾柒");
        assertThat(places(topics, poison))
                .containsExactlyInAnyOrder(
                        "handling-events.tax-ukey",
                        "item-orders.tax-ukey",
                        "dead-letters.casefile",
                        "dead-letters.supervision",
                        "dead-letters.tax-ukey");
        assertThat(new String(topics.get("dead-letters.tax-ukey"), UTF_8)).contains(POISON);
        assertThat(places(tables, poison)).isEmpty();
        assertThat(places(logs, poison)).isEmpty();
    }

    /// What is found, and where: `casefile.inbox: 7391.53`.
    private Set<String> found(Map<String, byte[]> sink) {
        var found = new TreeSet<String>();
        for (var value : planted) {
            places(sink, value).forEach(place -> found.add(place + ": " + value.value()));
        }
        return found;
    }

    private static List<String> places(Map<String, byte[]> sink, Planted value) {
        return sink.entrySet().stream()
                .filter(place -> value.isIn(place.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ObjectNode plantedForm() {
        var text = Forms.ofTheExample().toString();
        // the longer ones first: one is part of another
        for (var entry :
                REPLACED.entrySet().stream()
                        .sorted((a, b) -> b.getKey().length() - a.getKey().length())
                        .toList()) {
            assertThat(text).contains(entry.getKey());
            text = text.replace(entry.getKey(), entry.getValue());
        }
        var form = (ObjectNode) JSON.readTree(text);
        Forms.section(form, "seals").put("maker", "NOBODY-02");
        return form;
    }

    private static String citizen(String seventeen) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> seventeen + (char) check)
                .filter(number -> CitizenId.parse(number).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
