package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.Casefile.Answer;
import org.yijianshi.casefile.domain.CaseCommand.RecordCompletion;
import org.yijianshi.casefile.domain.CaseCommand.RecordSupplementRequest;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.SealedSection;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.testkit.PublishedForm;
import org.yijianshi.testkit.TestIssuer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A supplement that alters what others have signed waits for them, over HTTP.
class SupplementTest {

    private static final String LI = "410402198803120020";
    private static final String WANG = "410411198509230030";
    private static final String ZHANG = "410403199207180044";
    private static final String CHEN = "410402199506110146";
    private static final String REGISTRATION = "enterprise-registration";
    private static final String TAX = "tax-ukey";

    private static Casefile casefile;

    private final UUID caseId = UUID.randomUUID();
    private final String path = "/api/cases/" + caseId;
    private final String door = path + "/confirmations";
    private final ObjectNode form = PublishedForm.named("natural-person-llc").document();

    @BeforeAll
    static void start() {
        casefile = Casefile.running();
    }

    @BeforeEach
    void submitted() {
        assertThat(casefile.put(channel(), path, form).status()).isEqualTo(201);
    }

    @Test
    void what_others_have_signed_is_sent_when_they_have_confirmed_the_change() {
        asks(REGISTRATION, "name");
        renamed();

        var waits = supplement(LI, REGISTRATION, "name");
        assertThat(waits.status()).as("%s", waits.body()).isEqualTo(202);
        assertThat(names(waits)).containsExactly("王*国", "张*");
        assertThat(supplement(LI, REGISTRATION, "name")).isEqualTo(waits);
        assertThat(waitingFor(REGISTRATION)).isEqualTo("APPLICANT");
        var seen = casefile.get(casefile.citizen(WANG), door).body();
        assertThat(seen.get("item").asString()).isEqualTo(REGISTRATION);
        assertThat(seen.at("/sections/name/tradeName").asString()).isEqualTo("鹰远");
        assertThat(seen.at("/sections/shareholders/list").size()).isEqualTo(2);

        assertThat(names(confirm(WANG, waits))).containsExactly("张*");
        var last = confirm(ZHANG, waits);
        assertThat(last.status()).as("%s", last.body()).isEqualTo(201);
        assertThat(sent()).containsExactly("name", "signatures", "verifications");
        assertThat(waitingFor(REGISTRATION)).isEqualTo("DEPARTMENT");

        assertThat(confirm(ZHANG, waits)).isEqualTo(new Answer(200, last.body()));
        assertThat(confirm(WANG, waits).body()).isEqualTo(last.body());
        assertThat(confirm(CHEN, waits).status()).isEqualTo(404);
        assertThat(supplement(LI, REGISTRATION, "name").status()).isEqualTo(200);
        assertThat(casefile.get(casefile.citizen(ZHANG), door).status()).isEqualTo(404);
        assertThat(sent()).hasSize(3);
    }

    @Test
    void what_nobody_signed_is_sent_at_once() {
        registered();
        asks(TAX, "tax");
        tax().put("staffCount", 7);

        assertThat(supplement(LI, TAX, "tax").status()).isEqualTo(200);
        assertThat(sent()).containsExactly("tax");
    }

    @Test
    void what_is_sent_as_it_was_needs_nobodys_word() {
        asks(REGISTRATION, "name");

        assertThat(supplement(LI, REGISTRATION, "name").status()).isEqualTo(200);
    }

    @Test
    void whoever_is_named_anew_confirms_and_is_verified_by_it() {
        asks(REGISTRATION, "shareholders");
        joined();
        assertThat(send(channel(), REGISTRATION, "shareholders").status()).isEqualTo(422);

        var waits = supplement(LI, REGISTRATION, "shareholders");
        assertThat(names(waits)).containsExactly("王*国", "陈*", "张*");
        confirm(WANG, waits);
        confirm(ZHANG, waits);
        assertThat(confirm(CHEN, waits).status()).isEqualTo(201);
        assertThat(sent()).containsExactly("shareholders", "signatures", "verifications");
    }

    @Test
    void a_post_of_a_section_that_nobody_signed_is_confirmed_by_who_takes_it() {
        registered();
        asks(TAX, "tax");
        ((ObjectNode) tax().get("officer")).put("name", "陈思").put("idNumber", CHEN);

        var waits = supplement(LI, TAX, "tax");
        assertThat(names(waits)).containsExactly("王*国", "张*", "陈*");
    }

    @Test
    void verifications_and_signatures_are_made_from_confirmations_alone() {
        asks(REGISTRATION, "verifications");
        ((ObjectNode) form.at("/sections/verifications")).putArray("list");

        var waits = supplement(LI, REGISTRATION, "verifications");
        assertThat(waits.status()).as("%s", waits.body()).isEqualTo(202);
        confirm(WANG, waits);
        assertThat(confirm(ZHANG, waits).status()).isEqualTo(201);
        assertThat(sent()).containsExactly("signatures", "verifications");
    }

    @Test
    void nobody_is_asked_to_confirm_what_nobody_asked_for_or_what_is_wrong() {
        renamed();
        assertThat(supplement(LI, REGISTRATION, "name").status()).isEqualTo(409);
        asks(REGISTRATION, "name");
        assertThat(supplement(LI, REGISTRATION, "name", "signatures").status()).isEqualTo(409);
        ((ObjectNode) form.at("/sections/name")).remove("tradeName");
        assertThat(supplement(LI, REGISTRATION, "name").status()).isEqualTo(422);
        assertThat(casefile.count("pending_form where case_id = ?", caseId)).isZero();
        assertThat(casefile.get(casefile.citizen(WANG), door).status()).isEqualTo(404);
    }

    @Test
    void whoever_refuses_ends_it_and_the_applicant_sends_it_again() {
        asks(REGISTRATION, "name");
        renamed();
        var waits = supplement(LI, REGISTRATION, "name");

        assertThat(refuse(WANG, waits).status()).isEqualTo(200);
        assertThat(casefile.get(casefile.citizen(LI), door).body().at("/refusedBy/name"))
                .hasToString("\"王*国\"");
        assertThat(confirm(ZHANG, waits).status()).isEqualTo(409);

        assertThat(supplement(LI, REGISTRATION, "name")).isEqualTo(waits);
        confirm(WANG, waits);
        assertThat(confirm(ZHANG, waits).status()).isEqualTo(201);
    }

    @Test
    void what_a_channel_sends_meanwhile_takes_its_place() {
        asks(REGISTRATION, "name");
        renamed();
        supplement(LI, REGISTRATION, "name");

        assertThat(send(channel(), REGISTRATION, "name").status()).isEqualTo(200);
        assertThat(casefile.get(casefile.citizen(WANG), door).status()).isEqualTo(404);
        assertThat(sent()).containsExactly("name");
    }

    @Test
    void of_a_case_that_is_withdrawn_nothing_waits() {
        asks(REGISTRATION, "name");
        renamed();
        var waits = supplement(LI, REGISTRATION, "name");

        assertThat(casefile.post(casefile.citizen(LI), path + "/withdrawal", form).status())
                .isEqualTo(200);
        assertThat(confirm(WANG, waits).status()).isEqualTo(404);
        assertThat(casefile.count("asked_to_confirm where case_id = ?", caseId)).isZero();
    }

    @Test
    void supplements_of_two_items_wait_side_by_side_and_each_is_shown_when_its_turn_comes() {
        registered();
        asks(TAX, "finance-officer");
        asks("bank-account", "legal-representative");
        ((ObjectNode) form.at("/sections/finance-officer")).put("mobile", "13937500004");
        ((ObjectNode) form.at("/sections/legal-representative")).put("mobile", "13937500005");
        var tax = supplement(LI, TAX, "finance-officer");
        var bank = supplement(LI, "bank-account", "legal-representative");

        assertThat(shown(WANG)).isEqualTo(TAX);
        confirm(WANG, tax);
        assertThat(shown(WANG)).isEqualTo("bank-account");
        assertThat(confirm(ZHANG, tax).status()).isEqualTo(201);
        assertThat(shown(ZHANG)).isEqualTo("bank-account");
        confirm(ZHANG, bank);
        assertThat(confirm(WANG, bank).status()).isEqualTo(201);
        assertThat(sent()).hasSize(6).contains("finance-officer", "legal-representative");
    }

    @Test
    void whoever_works_at_the_window_too_supplements_their_own_case_like_anybody() {
        asks(REGISTRATION, "name");
        renamed();

        assertThat(send(casefile.citizen(LI, "CLERK"), REGISTRATION, "name").status())
                .isEqualTo(202);
    }

    @Test
    void a_clerk_with_leave_types_and_signs_for_nobody() {
        asks(REGISTRATION, "name", "signatures");
        renamed();
        assertThat(send(casefile.clerk(), REGISTRATION, "name").status()).isEqualTo(404);
        given(Casefile.CLERK);

        var waits = send(casefile.clerk(), REGISTRATION, "name", "signatures");

        assertThat(waits.status()).as("%s", waits.body()).isEqualTo(202);
        assertThat(names(waits)).containsExactly("李*雨", "王*国", "张*");
        assertThat(sent()).isEmpty();
        confirm(WANG, waits);
        confirm(ZHANG, waits);
        assertThat(confirm(LI, waits).status()).isEqualTo(201);
        assertThat(sent()).contains("name", "signatures");
    }

    @Test
    void what_nobody_has_signed_a_clerk_with_leave_sends_at_once() {
        registered();
        asks(TAX, "tax");
        tax().put("staffCount", 7);
        given(Casefile.CLERK);

        assertThat(send(casefile.clerk(), TAX, "tax").status()).isEqualTo(200);
        assertThat(sent()).containsExactly("tax");
    }

    private void given(String clerk) {
        var body = PublishedForm.json("{'clerk': '" + clerk + "'}");
        assertThat(casefile.post(casefile.citizen(LI), path + "/mandates", body).status())
                .isEqualTo(201);
    }

    private String shown(String who) {
        return casefile.get(casefile.citizen(who), door).body().get("item").asString();
    }

    @Test
    void of_two_who_are_the_last_at_once_one_sends_it() {
        for (int round = 0; round < 10; round++) {
            var other = waiting();
            var waits = other.supplement(LI, REGISTRATION, "name");
            assertThat(atOnce(() -> other.confirm(WANG, waits), () -> other.confirm(ZHANG, waits)))
                    .containsExactlyInAnyOrder(200, 201);
            assertThat(other.sent()).hasSize(3);
        }
    }

    @Test
    void the_last_confirmation_and_a_refusal_at_once_do_not_both_hold() {
        for (int round = 0; round < 10; round++) {
            var other = waiting();
            var waits = other.supplement(LI, REGISTRATION, "name");
            other.confirm(WANG, waits);
            var answers =
                    atOnce(() -> other.confirm(ZHANG, waits), () -> other.refuse(WANG, waits));
            assertThat(answers).isIn(List.of(201, 409), List.of(409, 200));
            assertThat(other.sent()).hasSize(answers.getFirst() == 201 ? 3 : 0);
        }
    }

    private static SupplementTest waiting() {
        var other = new SupplementTest();
        other.submitted();
        other.asks(REGISTRATION, "name");
        other.renamed();
        return other;
    }

    private static List<Integer> atOnce(Supplier<Answer> one, Supplier<Answer> other) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = CompletableFuture.supplyAsync(one, threads);
            var second = CompletableFuture.supplyAsync(other, threads);
            return List.of(first.join().status(), second.join().status());
        }
    }

    private void asks(String item, String... sections) {
        var now = casefile.part(BusinessTime.class).instant();
        casefile.part(Commands.class)
                .send(
                        new RecordSupplementRequest(
                                new CaseId(caseId),
                                new ItemCode(item),
                                List.of("R"),
                                List.of(sections),
                                null,
                                now,
                                now));
    }

    private void registered() {
        var now = casefile.part(BusinessTime.class).instant();
        casefile.part(Commands.class)
                .send(
                        new RecordCompletion(
                                new CaseId(caseId),
                                new ItemCode(REGISTRATION),
                                Map.of("creditCode", "91410402MA0254541K"),
                                null,
                                now,
                                now));
    }

    private void renamed() {
        ((ObjectNode) form.at("/sections/name")).put("tradeName", "鹰远").putArray("alternatives");
    }

    private ObjectNode tax() {
        return (ObjectNode) form.at("/sections/tax");
    }

    /// Wang leaves half of his share to somebody new.
    private void joined() {
        var shareholders = (ArrayNode) form.at("/sections/shareholders/list");
        var wang = ((ObjectNode) shareholders.get(1)).put("contribution", 100);
        shareholders.add(wang.deepCopy().put("name", "陈思").put("idNumber", CHEN));
    }

    private Answer supplement(String who, String item, String... sections) {
        return send(casefile.citizen(who), item, sections);
    }

    private Answer send(String token, String item, String... names) {
        var body = ((ObjectNode) PublishedForm.json("{}"));
        var sections = body.putObject("sections");
        for (var name : names) {
            sections.set(name, form.at("/sections/" + name));
        }
        return casefile.post(token, path + "/items/" + item + "/supplements", body);
    }

    private Answer confirm(String who, Answer waits) {
        return casefile.post(casefile.citizen(who), door, seen(waits));
    }

    private Answer refuse(String who, Answer waits) {
        return casefile.post(casefile.citizen(who), door + "/refusals", seen(waits));
    }

    private static JsonNode seen(Answer waits) {
        return PublishedForm.json("{'digest': '" + waits.body().get("digest").asString() + "'}");
    }

    private String waitingFor(String item) {
        return casefile.get(casefile.citizen(LI), path)
                .body()
                .get("items")
                .valueStream()
                .filter(line -> line.get("item").asString().equals(item))
                .map(line -> line.get("waitingFor").asString())
                .findFirst()
                .orElseThrow();
    }

    /// Which sections were sent to any item, sorted.
    private List<String> sent() {
        return casefile.part(Streams.class).read(new CaseId(caseId), CaseEvent.class).stream()
                .filter(ItemSupplemented.class::isInstance)
                .map(ItemSupplemented.class::cast)
                .flatMap(event -> event.sections().stream())
                .map(SealedSection::name)
                .sorted()
                .toList();
    }

    private static List<String> names(Answer answer) {
        return answer.body()
                .path("awaiting")
                .valueStream()
                .map(person -> person.get("name").asString())
                .toList();
    }

    private static String channel() {
        return TestIssuer.running().token("casefile", "intake", "CHANNEL");
    }
}
