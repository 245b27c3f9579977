package org.yijianshi.enterpriseregistration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.contracts.Contents;
import org.yijianshi.departmentkit.desk.ReviewDesk;
import org.yijianshi.departmentkit.domain.OrderSheet;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.ServiceLauncher;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.testkit.PublishedForm;
import org.yijianshi.testkit.TestDirectories;
import org.yijianshi.testkit.TestIssuer;
import org.yijianshi.testkit.TestServers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The precheck's door of a department, on a real PostgreSQL and a real Kafka: it says what is
/// decided afterwards, keeps nothing, and reads what is this department's alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrecheckTest {

    private static final String ITEM = "enterprise-registration";
    private static final JsonMapper JSON = new JsonMapper();

    private ConfigurableApplicationContext context;
    private HttpClient http;
    private ObjectNode document;
    private ObjectNode sections;

    @BeforeAll
    void start() {
        var arguments = new ArrayList<String>();
        TestServers.properties("enterprise_registration")
                .forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--server.port=0");
        arguments.add("--yijianshi.keys.directory=" + TestDirectories.fresh("keys"));
        arguments.add("--yijianshi.time.start=2026-11-23T10:00:00+08:00");
        context =
                ServiceLauncher.run(
                        EnterpriseRegistrationApplication.class,
                        ITEM,
                        arguments.toArray(String[]::new));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    void stop() {
        http.close();
        context.close();
    }

    @BeforeEach
    void readTheExample() {
        document = PublishedForm.named("natural-person-llc").document();
        sections = document.withObject("/sections");
        sections.remove(List.of("delivery", "seals", "tax", "employees", "bank"));
    }

    /// A status and a body.
    private record Answer(int status, JsonNode body) {}

    @Test
    void a_form_that_is_foretold_to_be_decided_by_the_rules_is() throws Exception {
        var before = kept();
        var answer = ask("APPLICANT");

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().get("automatic").asBoolean()).isTrue();
        assertThat(answer.body().get("ruleSet").asString()).isEqualTo(ITEM + "-2026.1");
        assertThat(answer.body().get("edition").asString()).isNotBlank();
        assertThat(findings(answer))
                .containsExactly(
                        "AWAITS_CONFIRMATION /signatures LATER",
                        "AWAITS_CONFIRMATION /verifications LATER");
        assertThat(kept()).isEqualTo(before);

        assertThat(isDecidedByTheRules()).isTrue();
        var again = ask("APPLICANT");
        assertThat(again.body().get("automatic").asBoolean()).isFalse();
        assertThat(findings(again)).contains("NAME_TAKEN /name/tradeName OFFICER");
        assertThat(again.body().get("findings").valueStream())
                .allMatch(f -> f.get("reason").asString().matches(".*\\p{IsHan}.*"));
        assertThat(isDecidedByTheRules()).isFalse();
    }

    @Test
    void what_a_clerk_has_seen_counts_and_what_people_declare_does_not() throws Exception {
        sections.withArray("/signatures/list").remove(0);

        assertThat(findings(ask("CLERK"))).anyMatch(f -> f.startsWith("SIGNATURE_MISSING"));
        assertThat(findings(ask("APPLICANT"))).noneMatch(f -> f.startsWith("SIGNATURE_MISSING"));
    }

    @Test
    void who_may_ask_is_in_the_table() throws Exception {
        assertThat(ask("OFFICER").status()).isEqualTo(403);
        assertThat(ask("SUPERVISOR").status()).isEqualTo(403);
    }

    @Test
    void sections_of_others_are_not_taken() throws Exception {
        sections.putObject("bank").put("code", "102");

        assertProblem(ask("APPLICANT"), "sections-not-ours");
    }

    @Test
    void the_form_is_completed_first() throws Exception {
        sections.withObject("/name").put("tradeName", 7);
        assertProblem(ask("APPLICANT"), "sections-not-sound");
        sections.remove("name");
        assertProblem(ask("APPLICANT"), "sections-not-sound");
        document.put("sections", 7);
        assertProblem(ask("APPLICANT"), "sections-not-sound");
        document.put("zone", "999999");
        assertProblem(ask("APPLICANT"), "zone-not-served");
        document.remove("zone");
        assertProblem(ask("APPLICANT"), "zone-not-served");
    }

    @Test
    void the_rules_say_which_sections_they_read() throws Exception {
        var rules = get("/api/rules");

        assertThat(rules.get("sections").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(sections.propertyNames());
    }

    /// As an order that arrives is, numbers and all.
    private boolean isDecidedByTheRules() {
        var vault = context.getBean(Vault.class);
        ReviewDesk<?> desk = context.getBean(ReviewDesk.class);
        var caseId = new CaseId(UUID.randomUUID());
        return context.getBean(UnitsOfWork.class)
                .call(
                        () -> {
                            var sealed =
                                    vault.sealer(caseId)
                                            .seal(
                                                    Contents.order(ITEM),
                                                    JSON.writeValueAsBytes(sections));
                            var sheet =
                                    new OrderSheet(
                                            "1", "410402", "2022", Map.of(), List.of(), sealed);
                            var at = context.getBean(BusinessTime.class).instant();
                            var review = desk.review(caseId, sheet, List.of(), at);
                            return review.assessment().isAutomatic() && review.assigned() != null;
                        });
    }

    private List<Integer> kept() {
        return List.of("domainevententry", "registered_name", "data_key", "idempotency_key")
                .stream()
                .map(
                        table ->
                                context.getBean(JdbcClient.class)
                                        .sql("select count(*)::int from " + table)
                                        .query(Integer.class)
                                        .single())
                .toList();
    }

    private Answer ask(String role) throws IOException, InterruptedException {
        var asked = JSON.createObjectNode();
        if (document.has("zone")) {
            asked.set("zone", document.get("zone"));
        }
        asked.set("sections", document.get("sections"));
        var token = TestIssuer.running().token(ITEM, "somebody", role);
        var request =
                request("/api/prechecks")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(asked.toString()));
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var response = http.send(request(path).build(), BodyHandlers.ofString());
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static List<String> findings(Answer answer) {
        return answer.body()
                .get("findings")
                .valueStream()
                .map(
                        f ->
                                String.join(
                                        " ",
                                        f.get("code").asString(),
                                        f.get("pointer").asString(),
                                        f.get("outcome").asString()))
                .toList();
    }

    private static void assertProblem(Answer answer, String slug) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("type").asString()).isEqualTo("/problems/" + slug);
    }
}
