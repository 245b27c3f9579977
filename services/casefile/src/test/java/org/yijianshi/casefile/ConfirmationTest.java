package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.Casefile.Answer;
import org.yijianshi.testkit.PublishedForm;
import org.yijianshi.testkit.TestIssuer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Everybody whom a form names confirms it as themselves, over HTTP.
class ConfirmationTest {

    private static final String LI = "410402198803120020";
    private static final String WANG = "410411198509230030";
    private static final String ZHANG = "410403199207180044";
    private static final String STRANGER = "410402199506110146";

    private static Casefile casefile;

    private final UUID caseId = UUID.randomUUID();
    private final String path = "/api/cases/" + caseId;
    private final String door = path + "/confirmations";
    private final ObjectNode form = PublishedForm.named("natural-person-llc-online").document();

    @BeforeAll
    static void start() {
        casefile = Casefile.running();
    }

    @Test
    void three_people_confirm_one_after_another_and_the_last_one_submits() {
        var filed = file();
        assertThat(filed.status()).isEqualTo(202);
        assertThat(filed.body().get("caseId").asString()).isEqualTo(caseId.toString());
        assertThat(people(filed.body().get("awaiting")))
                .containsExactly(
                        "王*国 SHAREHOLDER SUPERVISOR", "张* FINANCE_OFFICER LIAISON TAX_OFFICER");
        assertThat(casefile.get(casefile.citizen(LI), path).status()).isEqualTo(404);

        var second = confirm(WANG, digest(filed));
        assertThat(second.status()).isEqualTo(200);
        assertThat(people(second.body().get("awaiting")))
                .containsExactly("张* FINANCE_OFFICER LIAISON TAX_OFFICER");

        var last = confirm(ZHANG, digest(filed));
        assertThat(last.status()).isEqualTo(201);
        assertThat(last.body().get("caseNumber").asString()).isNotBlank();
        assertSubmittedOnce();
        assertThat(casefile.get(casefile.citizen(ZHANG), door).status()).isEqualTo(404);
        for (var party : List.of(LI, WANG, ZHANG)) {
            assertThat(casefile.get(casefile.citizen(party), path).status()).isEqualTo(200);
        }
    }

    @Test
    void whoever_confirms_sees_the_form_with_personal_values_masked() {
        var filed = file();
        confirm(WANG, digest(filed));

        var seen = casefile.get(casefile.citizen(ZHANG), door);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(digest(seen)).isEqualTo(digest(filed));
        assertThat(people(seen.body().get("confirmed")))
                .extracting(person -> person.substring(0, 2))
                .containsExactly("李*", "王*");
        assertThat(people(seen.body().get("awaiting"))).hasSize(1);
        var sections = seen.body().get("sections");
        assertThat(sections.at("/name/tradeName").asString()).isEqualTo("白鹭");
        assertThat(sections.at("/shareholders/list/1/idNumber").asString())
                .contains("****")
                .isNotEqualTo(WANG);
        assertThat(sections.has("verifications")).isFalse();
    }

    @Test
    void what_an_applicant_says_of_others_having_signed_does_not_count() {
        var declared = PublishedForm.named("natural-person-llc").document();

        var filed = casefile.put(casefile.citizen(LI), path, declared);

        assertThat(filed.status()).isEqualTo(202);
        assertThat(filed.body().get("awaiting").size()).isEqualTo(2);
        empty(declared, "verifications", "signatures");
        assertThat(casefile.put(casefile.citizen(LI), path, declared)).isEqualTo(filed);
    }

    @Test
    void a_channel_answers_for_the_signatures_it_brings() {
        var token = TestIssuer.running().token("casefile", "intake", "CHANNEL");
        var whole = PublishedForm.named("natural-person-llc").document();

        assertThat(casefile.put(token, path, form).status()).isEqualTo(422);
        assertThat(casefile.put(token, path, whole).status()).isEqualTo(201);
        assertThat(casefile.put(token, path, whole).status()).isEqualTo(200);
        assertThat(file().status()).isEqualTo(409);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
        ((ObjectNode) form.at("/sections/shareholders/list/1")).put("idNumber", "1");
        ((ObjectNode) form.at("/sections/capital")).put("amount", 7);
        ((ObjectNode) form.get("sections")).remove("bank");

        var refused = file();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(pointers(refused))
                .contains("/sections/shareholders/list/1/idNumber", "/sections/bank")
                .noneMatch(pointer -> pointer.matches("/sections/(verif|sign).*"));
        assertThat(casefile.get(casefile.citizen(LI), door).status()).isEqualTo(404);
        var precheck = casefile.post(casefile.citizen(LI), "/api/prechecks", form);
        assertThat(pointers(precheck)).containsExactlyElementsOf(pointers(refused));
    }

    @Test
    void a_form_belongs_to_the_applicant_or_the_legal_representative() {
        assertThat(casefile.put(casefile.citizen(WANG), path, form).status()).isEqualTo(403);
        assertThat(casefile.put(casefile.citizen(STRANGER), path, form).status()).isEqualTo(403);
        ((ObjectNode) form.at("/sections/applicant")).put("name", "王建国").put("idNumber", WANG);
        assertThat(file().status()).isEqualTo(202);
        assertProblem(casefile.put(casefile.citizen(WANG), path, form), "case-already-submitted");
    }

    @Test
    void whether_an_id_is_taken_is_told_to_nobody_without_an_application_of_their_own() {
        var taken = "/api/cases/" + UUID.randomUUID();
        var channel = TestIssuer.running().token("casefile", "intake", "CHANNEL");
        var other = TestIssuer.running().token("casefile", "other", "CHANNEL");
        var whole = PublishedForm.named("natural-person-llc").document();
        assertThat(casefile.put(channel, taken, whole).status()).isEqualTo(201);
        var free = "/api/cases/" + UUID.randomUUID();
        var stranger = casefile.citizen(STRANGER);

        assertThat(casefile.put(stranger, taken, form).status()).isEqualTo(403);
        assertThat(casefile.put(stranger, free, form).status()).isEqualTo(403);
        assertProblem(casefile.put(other, taken, whole), "case-already-submitted");
        for (var mine : List.of(form, whole)) {
            ((ObjectNode) mine.at("/sections/capital")).put("amount", 7);
        }
        assertThat(casefile.put(stranger, taken, form).status()).isEqualTo(422);
        assertThat(casefile.put(stranger, free, form).status()).isEqualTo(422);
        assertThat(casefile.put(other, taken, whole).status()).isEqualTo(422);
        assertThat(casefile.put(channel, taken, whole).status()).isEqualTo(409);
    }

    @Test
    void strangers_learn_nothing() {
        var filed = file();

        assertThat(casefile.get(casefile.citizen(STRANGER), door).status()).isEqualTo(404);
        assertThat(confirm(STRANGER, digest(filed)).status()).isEqualTo(404);
        var nowhere = "/api/cases/" + UUID.randomUUID() + "/confirmations";
        assertThat(casefile.get(casefile.citizen(LI), nowhere).status()).isEqualTo(404);
        assertThat(casefile.get(casefile.clerk(), door).status()).isEqualTo(403);
    }

    @Test
    void only_what_was_seen_is_confirmed() {
        file();

        assertProblem(confirm(WANG, "0".repeat(64)), "form-changed");
        assertProblem(confirm(WANG, "\\u0000"), "form-changed");
        assertThat(confirm(STRANGER, "\\u0000").status()).isEqualTo(404);
        assertThat(casefile.post(casefile.citizen(WANG), door, body("{}")).status()).isEqualTo(422);
        assertThat(casefile.count("confirmation where case_id = ?", caseId)).isEqualTo(1);
    }

    @Test
    void another_form_voids_what_was_confirmed() {
        var first = file();
        confirm(WANG, digest(first));
        ((ObjectNode) form.at("/sections/tax")).put("staffCount", 7);

        var second = file();

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.body().get("awaiting").size()).isEqualTo(2);
        assertProblem(confirm(WANG, digest(first)), "form-changed");
        confirm(WANG, digest(second));
        assertThat(confirm(ZHANG, digest(second)).status()).isEqualTo(201);
        assertSubmittedOnce();
    }

    @Test
    void repeats_are_answered_as_the_first() {
        var filed = file();
        assertThat(file()).isEqualTo(filed);
        var first = confirm(WANG, digest(filed));
        assertThat(confirm(WANG, digest(filed))).isEqualTo(first);
        var last = confirm(ZHANG, digest(filed));
        var again = confirm(ZHANG, digest(filed));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(last.body());
        assertThat(file().status()).isEqualTo(200);
        assertThat(file().body()).isEqualTo(last.body());
        assertThat(confirm(STRANGER, digest(filed)).status()).isEqualTo(404);
        ((ObjectNode) form.at("/sections/tax")).put("staffCount", 7);
        assertProblem(file(), "case-already-submitted");
        assertSubmittedOnce();
    }

    @Test
    void nobody_confirms_whom_the_issuer_does_not_vouch_for() {
        var expired = casefile.citizen(LI, Duration.ofSeconds(-1));
        assertProblem(casefile.put(expired, path, form), "verification-needed");
        assertThat(casefile.count("pending_form where case_id = ?", caseId)).isZero();
        var seen = body("{'digest': '" + digest(file()) + "'}");

        var late = casefile.citizen(WANG, Duration.ofSeconds(-1));
        assertProblem(casefile.post(late, door, seen), "verification-needed");
        assertProblem(casefile.post(casefile.unverified(WANG), door, seen), "verification-needed");
        assertThat(casefile.get(casefile.unverified(WANG), door).status()).isEqualTo(200);
        assertThat(casefile.post(casefile.citizen(WANG), door, seen).status()).isEqualTo(200);
        assertThat(casefile.post(late, door, seen).status()).isEqualTo(200);
        assertProblem(
                casefile.post(casefile.hardlyKnown(ZHANG), door, seen), "verification-too-weak");
    }

    @Test
    void whoever_was_asked_and_lost_the_answer_gets_it_again_though_the_case_is_not_theirs() {
        ((ObjectNode) form.at("/sections/liaison")).put("name", "陈思").put("idNumber", STRANGER);
        var filed = file();
        confirm(WANG, digest(filed));
        confirm(ZHANG, digest(filed));

        var last = confirm(STRANGER, digest(filed));
        assertThat(last.status()).as("%s", last.body()).isEqualTo(201);
        assertThat(confirm(STRANGER, digest(filed))).isEqualTo(new Answer(200, last.body()));
        assertThat(confirm(WANG, digest(filed)).body()).isEqualTo(last.body());
        assertThat(casefile.get(casefile.citizen(STRANGER), path).status()).isEqualTo(404);
        assertThat(confirm(STRANGER, "0".repeat(64)).status()).isEqualTo(404);
        assertSubmittedOnce();
    }

    @Test
    void whoever_refuses_ends_it_and_the_applicant_sees_who() {
        var filed = file();
        confirm(ZHANG, digest(filed));

        var refused = refuse(WANG, digest(filed));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body().at("/refusedBy/name").asString()).isEqualTo("王*国");
        assertThat(refuse(WANG, digest(filed))).isEqualTo(refused);
        assertThat(refuse(ZHANG, digest(filed))).isEqualTo(refused);
        assertThat(refuse(STRANGER, digest(filed)).status()).isEqualTo(404);
        assertProblem(confirm(WANG, digest(filed)), "form-refused");
        var seen = casefile.get(casefile.citizen(LI), door);
        assertThat(seen.body().get("refusedBy")).isEqualTo(refused.body().get("refusedBy"));

        assertThat(file().body().get("awaiting").size()).isEqualTo(2);
        confirm(WANG, digest(filed));
        assertThat(confirm(ZHANG, digest(filed)).status()).isEqualTo(201);
        assertProblem(refuse(WANG, digest(filed)), "too-late-to-refuse");
        assertSubmittedOnce();
    }

    @Test
    void whoever_is_asked_reads_single_values_in_clear_and_each_reading_is_recorded() {
        var filed = file();
        var readings = "access_record where case_id = ? and field = '/applicant/idNumber'";

        assertThat(disclosed(ZHANG, digest(filed), "REVIEW").body().get("value").asString())
                .isEqualTo(LI);
        assertThat(casefile.count(readings, caseId)).isOne();
        assertThat(disclosed(ZHANG, digest(filed), "CURIOSITY").status()).isEqualTo(422);
        assertThat(disclosed(STRANGER, digest(filed), "REVIEW").status()).isEqualTo(404);
        assertProblem(disclosed(ZHANG, "0".repeat(64), "REVIEW"), "form-changed");
        assertThat(casefile.count(readings, caseId)).isOne();
    }

    @Test
    void strangers_are_turned_away_before_anything_is_unsealed() {
        var filed = file();
        casefile.change("sealed = 'broken'", caseId);

        assertThat(casefile.get(casefile.citizen(WANG), door).status()).isEqualTo(500);
        assertThat(casefile.get(casefile.citizen(STRANGER), door).status()).isEqualTo(404);
        assertThat(confirm(STRANGER, digest(filed)).status()).isEqualTo(404);
        assertThat(refuse(STRANGER, digest(filed)).status()).isEqualTo(404);
        assertThat(disclosed(STRANGER, digest(filed), "REVIEW").status()).isEqualTo(404);
    }

    @Test
    void who_founds_a_company_alone_submits_it_at_once() {
        var alone =
                ((ObjectNode) form.at("/sections/shareholders/list/0")).put("contribution", 500);
        ((ArrayNode) form.at("/sections/shareholders/list")).removeAll().add(alone);
        ((ObjectNode) form.at("/sections/enterprise")).put("ownership", "SOLE_NATURAL_PERSON");
        var organs = (ObjectNode) form.at("/sections/organs");
        organs.put("noSupervisorByConsent", true).putArray("supervisors");
        var contact = body("{'name': '李晓雨', 'idNumber': '" + LI + "', 'mobile': '13837500001'}");
        var sections = (ObjectNode) form.get("sections");
        sections.set("finance-officer", contact);
        sections.set("liaison", contact);
        ((ObjectNode) sections.get("tax")).set("officer", contact);

        var submitted = file();

        assertThat(submitted.status()).as("%s", submitted.body()).isEqualTo(201);
        assertSubmittedOnce();
        assertThat(file().status()).isEqualTo(200);
    }

    @Test
    void a_form_that_somebody_never_confirms_is_deleted_after_thirty_days() {
        var filed = file();
        var recent = new ConfirmationTest();
        recent.file();
        casefile.change("created_at = created_at - interval '29 days'", recent.caseId);
        casefile.change("created_at = created_at - interval '31 days'", caseId);

        await().until(() -> casefile.get(casefile.citizen(LI), door).status() == 404);
        assertThat(casefile.count("confirmation where case_id = ?", caseId)).isZero();
        assertThat(casefile.count("asked_to_confirm where case_id = ?", caseId)).isZero();
        assertThat(confirm(WANG, digest(filed)).status()).isEqualTo(404);
        assertThat(casefile.get(casefile.citizen(LI), recent.door).status()).isEqualTo(200);
    }

    @Test
    void a_form_that_waits_is_sealed() {
        file();

        var clear = "pending_form where case_id = ? and sealed like '%" + WANG + "%'";
        assertThat(casefile.count("pending_form where case_id = ?", caseId)).isOne();
        assertThat(casefile.count(clear, caseId)).isZero();
    }

    @Test
    void of_two_who_are_the_last_at_once_one_submits() throws Exception {
        for (int round = 0; round < 10; round++) {
            var other = new ConfirmationTest();
            var digest = digest(other.file());
            try (var threads = Executors.newFixedThreadPool(2)) {
                var both =
                        Stream.of(WANG, ZHANG)
                                .map(
                                        who ->
                                                CompletableFuture.supplyAsync(
                                                        () -> other.confirm(who, digest), threads))
                                .toList();
                assertThat(both.stream().map(CompletableFuture::join).map(Answer::status))
                        .containsExactlyInAnyOrder(200, 201);
            }
            other.assertSubmittedOnce();
        }
    }

    private Answer file() {
        return casefile.put(casefile.citizen(LI), path, form);
    }

    private Answer confirm(String who, String digest) {
        return casefile.post(casefile.citizen(who), door, body("{'digest': '" + digest + "'}"));
    }

    private Answer refuse(String who, String digest) {
        return casefile.post(
                casefile.citizen(who), door + "/refusals", body("{'digest': '" + digest + "'}"));
    }

    private Answer disclosed(String who, String digest, String purpose) {
        var wanted =
                "{'digest': '%s', 'pointer': '/applicant/idNumber', 'purpose': '%s'}"
                        .formatted(digest, purpose);
        return casefile.post(casefile.citizen(who), door + "/disclosures", body(wanted));
    }

    private void assertSubmittedOnce() {
        var submitted =
                "DomainEventEntry where aggregateIdentifier = ?::text"
                        + " and payloadType like '%CaseSubmitted'";
        assertThat(casefile.count(submitted, caseId)).isEqualTo(1);
        assertThat(casefile.count("pending_form where case_id = ?", caseId)).isZero();
        assertThat(casefile.count("confirmation where case_id = ?", caseId)).isZero();
    }

    private static void assertProblem(Answer answer, String slug) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(answer.body().get("title").asString()).isNotBlank();
    }

    private static void empty(ObjectNode form, String... sections) {
        for (var section : sections) {
            ((ObjectNode) form.get("sections")).set(section, body("{'list': []}"));
        }
    }

    private static String digest(Answer answer) {
        return answer.body().get("digest").asString();
    }

    private static JsonNode body(String text) {
        return PublishedForm.json(text);
    }

    private static List<String> people(JsonNode people) {
        return people.valueStream()
                .map(
                        person ->
                                person.get("name").asString()
                                        + person.get("posts")
                                                .valueStream()
                                                .map(post -> " " + post.asString())
                                                .reduce("", String::concat))
                .toList();
    }

    private static List<String> pointers(Answer refused) {
        return refused.body()
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }
}
