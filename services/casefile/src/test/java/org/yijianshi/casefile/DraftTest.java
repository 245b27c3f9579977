package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.casefile.Casefile.Answer;
import org.yijianshi.casefile.Casefile.Headed;
import org.yijianshi.testkit.PublishedForm;
import org.yijianshi.testkit.TestIssuer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people have filled in so far, over HTTP: theirs alone, sealed, and gone when it is a case.
class DraftTest {

    private static final String LI = "410402198803120020";
    private static final String WANG = "410411198509230030";
    private static final String ZHANG = "410403199207180044";
    private static final String DRAFTS = "/api/drafts";
    private static final JsonMapper JSON = new JsonMapper();

    private final Casefile casefile = Casefile.running();
    private final String li = casefile.citizen(LI);
    private final String wang = casefile.citizen(WANG);
    private final ObjectNode form = PublishedForm.named("natural-person-llc-online").document();

    @BeforeEach
    void nobody_keeps_anything() {
        db().sql("delete from draft").update();
    }

    @Test
    void a_draft_is_kept_as_it_was_filled_in() {
        var begun = begin(li, filled(form));

        assertThat(begun.answer().status()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Location")).contains(DRAFTS + "/" + id(begun));
        assertThat(begun.headers().firstValue("ETag")).contains("\"1\"");
        var read = casefile.send(li, "GET", path(begun), null);
        assertThat(read.answer().status()).isEqualTo(200);
        assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(read.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        form.withObject("/sections").remove(List.of("verifications", "signatures"));
        assertThat(read.answer().body().get("form")).hasToString(form.toString());
        assertThat(expiry(read.answer())).isEqualTo(updated(read.answer()).plus(days(30)));
    }

    @Test
    void what_begins_a_draft_begins_one_however_often_it_is_sent() {
        var key = UUID.randomUUID().toString();

        var first = begin(li, key, filled(form));
        var again = begin(li, key, filled(form));

        assertThat(again.answer()).isEqualTo(first.answer());
        for (var header : List.of("Location", "ETag")) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(titles(li)).containsExactly("白鹭");
    }

    @Test
    void right_or_not_it_is_kept_and_what_the_form_has_no_place_for_is_not() {
        var begun =
                begin(
                        li,
                        PublishedForm.json(
                                """
                                {'theme': 'enterprise-opening', 'zone': '410402', 'form': {
                                  'items': 'all', 'mother': 'x', 'sections': {
                                    'name': {'tradeName': 7}, 'capital': 'much',
                                    'signatures': {'list': []}, 'diary': {}}}}
                                """));

        assertThat(begun.answer().status()).isEqualTo(201);
        assertThat(casefile.get(li, path(begun)).body().get("form"))
                .isEqualTo(
                        PublishedForm.json(
                                """
                                {'theme': 'enterprise-opening', 'zone': '410402', 'items': 'all',
                                 'sections': {'name': {'tradeName': 7}, 'capital': 'much'}}
                                """));
    }

    @Test
    void without_a_theme_there_is_nothing_to_draft() {
        assertRefused("{}", "/theme required");
        assertRefused("{'theme': 'moon-landing'}", "/theme THEME");
        assertRefused("{'theme': 'enterprise-opening', 'form': 1}", "/form type");
        assertRefused(
                "{'theme': 'enterprise-opening', 'form': {'sections': []}}", "/form/sections type");
        assertThat(titles(li)).isEmpty();
    }

    @Test
    void of_two_windows_the_second_is_told_and_overwrites_nothing() {
        var begun = begin(li, filled(form));
        rename("白鹭");
        var mine = save(li, begun, "\"1\"", form);
        assertThat(mine.answer().status()).isEqualTo(200);
        assertThat(mine.headers().firstValue("ETag")).contains("\"2\"");

        rename("苍鹭");
        assertProblem(save(li, begun, "\"1\"", form), 412, "changed-since");
        assertProblem(save(li, begun, null, form), 428, "if-match-missing");

        assertThat(titles(li)).containsExactly("白鹭");
        rename("白鹭");
        var repeated = save(li, begun, "\"1\"", form);
        assertThat(repeated.answer()).isEqualTo(mine.answer());
        assertThat(repeated.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void of_many_who_save_at_once_one_is_first() throws Exception {
        var begun = begin(li, filled(form));

        assertThat(atOnce(n -> save(li, begun, "\"1\"", named("鹭" + n))))
                .containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    private ObjectNode named(String tradeName) {
        var own = form.deepCopy();
        own.withObject("/sections/name").put("tradeName", tradeName);
        return own;
    }

    /// What four who ask at once are answered.
    private static List<Integer> atOnce(IntFunction<Headed> asking) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asked = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 4; i++) {
                var n = i;
                asked.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return asking.apply(n).answer().status();
                                }));
            }
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : asked) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    @Test
    void nobody_but_the_keeper_finds_it() {
        var begun = begin(li, filled(form));

        assertThat(casefile.get(wang, path(begun)).status()).isEqualTo(404);
        assertThat(casefile.get(wang, path(begun) + "/problems").status()).isEqualTo(404);
        assertProblem(save(wang, begun, "\"1\"", form), 404, "not-found");
        assertThat(casefile.delete(wang, path(begun)).status()).isEqualTo(404);
        assertThat(titles(wang)).isEmpty();
        assertThat(titles(li)).containsExactly("白鹭");
    }

    @Test
    void a_clerk_types_for_whoever_lets_her_and_it_is_recorded() {
        var begun = begin(li, filled(form));
        var clerk = casefile.clerk();
        assertThat(casefile.get(clerk, path(begun)).status()).isEqualTo(404);
        assertThat(titles(clerk)).isEmpty();

        var leave = given(begun);

        assertThat(titles(clerk)).containsExactly("白鹭");
        var seen = casefile.get(clerk, path(begun)).body();
        assertThat(seen.get("form")).isEqualTo(kept(begun));
        assertThat(seen.get("own").asBoolean()).isFalse();
        assertThat(casefile.get(li, path(begun)).body().get("own").asBoolean()).isTrue();
        rename("苍鹭");
        assertThat(save(clerk, begun, "\"1\"", form).answer().status()).isEqualTo(200);
        assertThat(titles(li)).containsExactly("苍鹭");
        assertThat(casefile.get(clerk, path(begun) + "/problems").status()).isEqualTo(200);
        assertThat(readings(begun))
                .containsExactly(
                        "zhang.wei CLERK draft ACTING_FOR_APPLICANT",
                        "zhang.wei CLERK draft/saved ACTING_FOR_APPLICANT");

        assertThat(casefile.delete(clerk, path(begun)).status()).isEqualTo(403);
        assertThat(casefile.put(clerk, "/api/cases/" + id(begun), form).status()).isEqualTo(403);
        assertThat(casefile.delete(li, path(begun) + "/mandates/" + leave).status()).isEqualTo(200);
        assertThat(casefile.get(clerk, path(begun)).status()).isEqualTo(404);
        assertProblem(save(clerk, begun, "\"2\"", form), 404, "not-found");
        assertThat(titles(clerk)).isEmpty();
    }

    @Test
    void leave_for_a_draft_is_the_keepers_to_give_and_none_for_its_case() {
        var begun = begin(li, filled(form));
        var door = path(begun) + "/mandates";
        var body = PublishedForm.json("{'clerk': 'zhang.wei'}");
        assertThat(casefile.post(wang, door, body).status()).isEqualTo(404);
        assertThat(casefile.get(wang, door).status()).isEqualTo(404);
        given(begun);
        assertThat(casefile.get(li, door).body().size()).isEqualTo(1);

        var filed = casefile.put(li, "/api/cases/" + id(begun), kept(begun));
        var digest = (JsonNode) JSON.createObjectNode().set("digest", filed.body().get("digest"));
        var confirmations = "/api/cases/" + id(begun) + "/confirmations";
        casefile.post(wang, confirmations, digest);
        casefile.post(casefile.citizen(ZHANG), confirmations, digest);

        assertThat(casefile.get(li, "/api/cases/" + id(begun) + "/mandates").body().size())
                .isEqualTo(1);
        var withdrawal = "/api/cases/" + id(begun) + "/withdrawal";
        assertThat(casefile.post(casefile.clerk(), withdrawal, JSON.createObjectNode()).status())
                .isEqualTo(404);
    }

    @Test
    void what_a_clerk_saves_the_applicant_has_to_see_and_to_promise() {
        var begun = begin(li, filled(form));
        given(begun);
        rename("苍鹭");
        assertProblem(save(casefile.clerk(), begun, "*", form), 412, "changed-since");
        assertThat(casefile.get(casefile.clerk(), path(begun) + "/disclosures").status())
                .isEqualTo(403);
        var commitments = form.withObject("/sections").path("commitments");
        assertThat(commitments.isObject()).isTrue();

        assertThat(save(casefile.clerk(), begun, "\"1\"", form).answer().status()).isEqualTo(200);
        assertThat(kept(begun).get("sections").has("commitments")).isFalse();

        form.withObject("/sections").remove("commitments");
        assertProblem(save(li, begun, "\"1\"", form), 412, "changed-since");
        assertThat(save(casefile.clerk(), begun, "\"1\"", form).answer().status()).isEqualTo(200);
        assertThat(save(li, begun, "\"2\"", form).answer().status()).isEqualTo(200);
    }

    @Test
    void what_is_no_staff_number_is_not_kept() {
        var begun = begin(li, filled(form));
        var refused =
                casefile.post(
                        li,
                        path(begun) + "/mandates",
                        PublishedForm.json("{'clerk': '" + LI + "'}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("STAFF_NUMBER");
        assertThat(casefile.count("mandate where case_id = ?", UUID.fromString(id(begun))))
                .isZero();
    }

    private JsonNode kept(Headed begun) {
        return casefile.get(li, path(begun)).body().get("form");
    }

    private String given(Headed begun) {
        var leave =
                casefile.post(
                        li,
                        path(begun) + "/mandates",
                        PublishedForm.json("{'clerk': 'zhang.wei'}"));
        assertThat(leave.status()).isEqualTo(201);
        return leave.body().get("id").asString();
    }

    /// As the keeper is told, page by page, the first of all last.
    private List<String> readings(Headed begun) {
        var found = new ArrayList<String>();
        for (var next = "9999999"; !next.isEmpty(); ) {
            var page = casefile.get(li, path(begun) + "/disclosures?limit=1&after=" + next).body();
            for (var one : page.get("disclosures")) {
                found.add(
                        Stream.of("actor", "role", "field", "purpose")
                                .map(name -> one.get(name).asString())
                                .collect(Collectors.joining(" ")));
            }
            next = page.path("next").asString("");
        }
        return found.reversed();
    }

    @Test
    void whoever_is_known_as_nobody_keeps_nothing() {
        var nobody = TestIssuer.running().token("casefile", "x", "APPLICANT");

        assertProblem(begin(nobody, filled(form)), 403, "not-allowed");
        assertThat(titles(nobody)).isEmpty();
    }

    @Test
    void newest_first_page_by_page() {
        for (var name : List.of("甲", "乙", "丙")) {
            rename(name);
            begin(li, filled(form));
        }

        var first = casefile.get(li, DRAFTS + "?limit=2").body();
        assertThat(first.get("drafts").valueStream().map(d -> d.get("title").asString()))
                .containsExactly("丙", "乙");
        var rest = casefile.get(li, DRAFTS + "?limit=2&after=" + first.get("next").asString());
        assertThat(rest.body().get("drafts").valueStream().map(d -> d.get("title").asString()))
                .containsExactly("甲");
        assertThat(rest.body().has("next")).isFalse();
        assertThat(casefile.get(li, DRAFTS + "?after=x").status()).isEqualTo(400);
    }

    @Test
    void one_person_keeps_so_many_however_fast() throws Exception {
        var small = PublishedForm.json("{'theme': 'enterprise-opening'}");
        IntStream.range(0, 18)
                .forEach(_ -> assertThat(begin(li, small).answer().status()).isEqualTo(201));

        assertThat(atOnce(_ -> begin(li, small))).containsExactlyInAnyOrder(201, 201, 409, 409);
        assertProblem(begin(li, small), 409, "too-many-drafts");
        assertThat(begin(wang, small).answer().status()).isEqualTo(201);
        var one = casefile.get(li, DRAFTS).body().at("/drafts/0/id").asString();
        assertThat(casefile.delete(li, DRAFTS + "/" + one).status()).isEqualTo(204);
        assertThat(begin(li, small).answer().status()).isEqualTo(201);
    }

    @Test
    void what_is_deleted_is_gone_with_its_key() {
        var begun = begin(li, filled(form));
        var sealedBy = key(begun);
        assertThat(keys(sealedBy)).isEqualTo(1);

        assertThat(casefile.delete(li, path(begun)).status()).isEqualTo(204);

        assertThat(casefile.get(li, path(begun)).status()).isEqualTo(404);
        assertThat(casefile.delete(li, path(begun)).status()).isEqualTo(404);
        assertThat(keys(sealedBy)).isZero();
    }

    @Test
    void what_nobody_saves_for_thirty_days_is_gone_with_its_key() {
        var old = begin(li, filled(form));
        var saved = begin(li, filled(form));
        var oldKey = key(old);
        db().sql("update draft set updated_at = updated_at - interval '29 days 23 hours'").update();
        assertThat(save(li, saved, "\"1\"", form).answer().status()).isEqualTo(200);

        db().sql("update draft set updated_at = updated_at - interval '1 hour'").update();

        assertThat(casefile.get(li, path(old)).status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(20)).until(() -> keys(oldKey) == 0);
        assertThat(count("draft where id = ?", old)).isZero();
        assertThat(casefile.get(li, path(saved)).status()).isEqualTo(200);
    }

    @Test
    void nothing_of_it_is_in_the_database_in_clear() {
        var begun = begin(li, filled(form));
        var row = db().sql("select d::text from draft d").query(String.class).single();

        assertThat(row).contains(id(begun));
        var telling =
                texts(form).filter(text -> text.matches("[0-9X]{11,}|.*\\p{IsHan}.*")).toList();
        assertThat(telling).contains(LI, "李晓雨", "13837500001").hasSizeGreaterThan(40);
        assertThat(row).doesNotContain(telling);
        var answers =
                db().sql("select string_agg(i::text, '') from idempotency_key i")
                        .query(String.class)
                        .single();
        assertThat(answers).doesNotContain(LI, "白鹭");
    }

    @Test
    void the_problems_of_a_draft_are_those_it_would_be_refused_for() {
        form.withObject("/sections/capital").put("amount", 7);
        form.withObject("/sections/shareholders/list/1").put("idNumber", "1");
        form.withObject("/sections").remove("bank");
        var begun = begin(li, filled(form));

        var problems = casefile.get(li, path(begun) + "/problems");

        assertThat(problems.status()).isEqualTo(200);
        assertThat(problems.body().get("acceptable").asBoolean()).isFalse();
        var kept = casefile.get(li, path(begun)).body().get("form");
        var refused = casefile.put(li, "/api/cases/" + id(begun), kept);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(problems.body().get("errors")).isEqualTo(refused.body().get("errors"));
        assertThat(titles(li)).containsExactly("白鹭");
    }

    @Test
    void a_draft_is_gone_the_moment_it_is_a_case() {
        var begun = begin(li, filled(form));
        var path = path(begun);
        var kept = casefile.get(li, path).body().get("form");
        assertThat(casefile.get(li, path + "/problems").body().get("acceptable").asBoolean())
                .isTrue();

        var filed = casefile.put(li, "/api/cases/" + id(begun), kept);
        assertThat(filed.status()).isEqualTo(202);
        assertThat(awaits(li)).containsExactly(true);
        var digest = (JsonNode) JSON.createObjectNode().set("digest", filed.body().get("digest"));
        var door = "/api/cases/" + id(begun) + "/confirmations";
        assertThat(casefile.post(wang, door, digest).status()).isEqualTo(200);
        assertThat(titles(li)).hasSize(1);
        assertThat(casefile.post(casefile.citizen(ZHANG), door, digest).status()).isEqualTo(201);

        assertThat(titles(li)).isEmpty();
        assertThat(casefile.put(li, "/api/cases/" + id(begun), kept).status()).isEqualTo(200);
        assertProblem(save(li, begun, "\"1\"", form), 404, "not-found");
        assertThat(casefile.get(li, "/api/cases/" + id(begun)).status()).isEqualTo(200);
    }

    @Test
    void nobody_takes_the_id_of_anothers_draft_for_a_case() {
        var begun = begin(wang, filled(form));
        var channel = TestIssuer.running().token("casefile", "intake", "CHANNEL");
        var whole = PublishedForm.named("natural-person-llc").document();

        assertThat(casefile.put(channel, "/api/cases/" + id(begun), whole).status()).isEqualTo(409);
        assertThat(casefile.put(li, "/api/cases/" + id(begun), form).status()).isEqualTo(409);

        assertThat(titles(wang)).containsExactly("白鹭");
        assertThat(casefile.delete(wang, path(begun)).status()).isEqualTo(204);
        assertThat(casefile.put(channel, "/api/cases/" + id(begun), whole).status()).isEqualTo(201);
    }

    @Test
    void what_is_too_large_is_not_kept() {
        form.withObject("/sections/name").put("tradeName", "鹭".repeat(200_000));

        assertProblem(begin(li, filled(form)), 413, "too-large");
    }

    private static ObjectNode filled(JsonNode form) {
        var filled = JSON.createObjectNode();
        filled.set("theme", form.get("theme"));
        filled.set("zone", form.get("zone"));
        filled.set("form", form);
        return filled;
    }

    private void rename(String tradeName) {
        form.withObject("/sections/name").put("tradeName", tradeName);
    }

    private Headed begin(String who, JsonNode body) {
        return begin(who, UUID.randomUUID().toString(), body);
    }

    private Headed begin(String who, String key, JsonNode body) {
        return casefile.send(who, "POST", DRAFTS, body, "Idempotency-Key", key);
    }

    private Headed save(String who, Headed begun, @Nullable String seen, JsonNode to) {
        return seen == null
                ? casefile.send(who, "PUT", path(begun), filled(to))
                : casefile.send(who, "PUT", path(begun), filled(to), "If-Match", seen);
    }

    private void assertRefused(String body, String error) {
        var refused = begin(li, PublishedForm.json(body)).answer();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors").valueStream())
                .extracting(e -> e.get("pointer").asString() + " " + e.get("code").asString())
                .containsExactly(error);
    }

    private static void assertProblem(Headed headed, int status, String slug) {
        assertThat(headed.answer().status()).isEqualTo(status);
        assertThat(headed.answer().body().get("type").asString()).isEqualTo("/problems/" + slug);
    }

    private static String id(Headed begun) {
        return begun.answer().body().get("id").asString();
    }

    private static String path(Headed begun) {
        return DRAFTS + "/" + id(begun);
    }

    private static Instant updated(Answer answer) {
        return Instant.parse(answer.body().get("updatedAt").asString());
    }

    private static Instant expiry(Answer answer) {
        return Instant.parse(answer.body().get("expiresAt").asString());
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private List<String> titles(String who) {
        return casefile.get(who, DRAFTS)
                .body()
                .get("drafts")
                .valueStream()
                .map(draft -> draft.path("title").asString(""))
                .toList();
    }

    private List<Boolean> awaits(String who) {
        return casefile.get(who, DRAFTS)
                .body()
                .get("drafts")
                .valueStream()
                .map(draft -> draft.get("awaitsConfirmation").asBoolean())
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node.asString())
                : node.valueStream().flatMap(DraftTest::texts);
    }

    private UUID key(Headed begun) {
        return db().sql("select sealed_by from draft where id = ?")
                .param(UUID.fromString(id(begun)))
                .query(UUID.class)
                .single();
    }

    private int keys(UUID key) {
        return casefile.count("data_key where key_id = ?", key);
    }

    private int count(String condition, Headed begun) {
        return casefile.count(condition, UUID.fromString(id(begun)));
    }

    private JdbcClient db() {
        return casefile.part(JdbcClient.class);
    }
}
