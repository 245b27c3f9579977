package org.yijianshi.sealcarving.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.sealcarving.domain.SealConcern.ENTERPRISE_NOT_REGISTERED;
import static org.yijianshi.sealcarving.domain.SealConcern.SEAL_CHOSEN_TWICE;
import static org.yijianshi.sealcarving.domain.SealConcern.SEAL_MAKER_NOT_LISTED;
import static org.yijianshi.sealcarving.domain.SealConcern.SEAL_MANDATE_EXPIRED;
import static org.yijianshi.sealcarving.domain.SealConcern.SEAL_NOBODY_PAYS;
import static org.yijianshi.sealcarving.domain.SealConcern.SEAL_NONE_CHOSEN;
import static org.yijianshi.sealcarving.domain.SealConcern.SEAL_NOT_IN_FREE_SET;
import static org.yijianshi.sealcarving.domain.SealConcern.SEAL_RECEIVER_NOT_AUTHORISED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.departmentkit.domain.Assessment;
import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmenttestkit.ExampleOrders;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.testkit.PublishedForm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class SealPoliciesTest {

    private static final ExampleOrders<SealCarvingForm> EXAMPLE =
            new ExampleOrders<>(SealCarvingForm.class);
    private static final String SOMEBODY_ELSE = "'41041119951231001X'";

    private final SealCarvingDepartment department =
            new SealCarvingDepartment(new SimulatedSealMaker());

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-09", "2026-11-22", "2027-06-01", "2028-12-31"})
    void every_published_example_is_decided_automatically_on_any_day(LocalDate on) {
        assertThat(PublishedForm.NAMES)
                .allSatisfy(name -> assertThat(raised(EXAMPLE.published(name, on))).isEmpty());
    }

    @Test
    void the_rules_are_published_by_name_in_their_order() {
        assertThat(department.policies())
                .extracting(HandlingPolicy::rule)
                .containsExactly(
                        "enterprise-has-been-registered",
                        "seals-are-from-the-free-set",
                        "somebody-pays-for-the-first-set",
                        "maker-is-on-the-public-list",
                        "receiver-is-the-legal-representative-or-authorised");
    }

    @Test
    void an_enterprise_without_a_right_credit_code_gets_no_seal() {
        assertThat(raised(EXAMPLE.order("410402", Map.of())))
                .containsExactly(ENTERPRISE_NOT_REGISTERED.at(""));
        assertThat(raised(EXAMPLE.order("410402", Map.of("creditCode", "91410402MA9K00028X"))))
                .containsExactly(ENTERPRISE_NOT_REGISTERED.at(""));
    }

    @Test
    void fewer_than_five_seals_are_as_good_as_five() {
        assertThat(raised(EXAMPLE.order("/seals/kinds", "['INVOICE', 'NAME']"))).isEmpty();
    }

    @Test
    void no_seal_at_all_is_asked_about() {
        assertThat(raised(EXAMPLE.order("/seals/kinds", "[]")))
                .containsExactly(SEAL_NONE_CHOSEN.at("/seals/kinds"));
    }

    @Test
    void a_sixth_seal_and_a_second_of_its_kind_need_an_officer() {
        assertThat(raised(EXAMPLE.order("/seals/kinds", "['NAME', 'CUSTOMS', 'NAME', 'name']")))
                .containsExactly(
                        SEAL_NOT_IN_FREE_SET.at("/seals/kinds/1"),
                        SEAL_CHOSEN_TWICE.at("/seals/kinds/2"),
                        SEAL_NOT_IN_FREE_SET.at("/seals/kinds/3"));
    }

    @Test
    void where_nobody_pays_an_officer_tells_the_applicant() {
        var order = EXAMPLE.order("410100", ExampleOrders.REGISTERED);

        assertThat(raised(order)).contains(SEAL_NOBODY_PAYS.at("/seals"));
    }

    @ParameterizedTest
    @CsvSource({"410402, PDS-YK-02", "410422, PDS-YK-03", "411702, ZMD-TZ-01"})
    void any_maker_on_the_citys_list_may_be_chosen(String zone, String maker) {
        assertThat(
                        raised(
                                EXAMPLE.order(
                                        zone,
                                        ExampleOrders.REGISTERED,
                                        "/seals/maker",
                                        "'" + maker + "'")))
                .isEmpty();
    }

    @Test
    void every_maker_that_is_offered_may_be_chosen_and_no_former_one_is_offered() {
        var offered = department.choices(new HallZone("410402"), LocalDate.of(2026, 11, 23));

        assertThat(offered).extracting(Choice::field).containsExactly("/seals/maker");
        assertThat(offered.getFirst().options())
                .extracting(Choice.Option::code)
                .containsExactly("PDS-YK-01", "PDS-YK-02", "PDS-YK-03")
                .allSatisfy(
                        maker ->
                                assertThat(raised(EXAMPLE.order("/seals/maker", "'" + maker + "'")))
                                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"410402, ZMD-TZ-01", "410402, PDS-YK-09", "411702, PDS-YK-01", "410402, ''"})
    void a_maker_from_elsewhere_or_taken_off_the_list_is_asked_about(String zone, String maker) {
        assertThat(
                        raised(
                                EXAMPLE.order(
                                        zone,
                                        ExampleOrders.REGISTERED,
                                        "/seals/maker",
                                        "'" + maker + "'")))
                .containsExactly(SEAL_MAKER_NOT_LISTED.at("/seals/maker"));
    }

    @Test
    void somebody_else_collects_with_the_legal_representatives_mandate() {
        assertThat(raised(collectedWith("李晓雨", "2026-11-23"))).isEmpty();
    }

    @Test
    void nobody_else_collects_without_a_mandate_of_the_legal_representative() {
        assertThat(raised(EXAMPLE.order("/seals/receiver/idNumber", SOMEBODY_ELSE)))
                .containsExactly(SEAL_RECEIVER_NOT_AUTHORISED.at("/seals/receiver"));
        assertThat(raised(collectedWith("王建国", "2026-12-31")))
                .containsExactly(SEAL_RECEIVER_NOT_AUTHORISED.at("/seals/receiver"));
    }

    @Test
    void a_mandate_ends_with_its_last_day() {
        assertThat(raised(collectedWith("李晓雨", "2026-11-22")))
                .containsExactly(SEAL_MANDATE_EXPIRED.at("/seals/receiver/mandate/validUntil"));
    }

    @Test
    void nothing_of_a_person_is_printed() {
        assertThat(collectedWith("李晓雨", "2026-12-31").form().toString())
                .doesNotContain("李晓雨", "410402198803120020", "41041119951231001X", "13837500001");
    }

    private static Order<SealCarvingForm> collectedWith(String grantedBy, String validUntil) {
        return EXAMPLE.order(
                "/seals/receiver/idNumber",
                SOMEBODY_ELSE,
                "/seals/receiver/mandate",
                "{'reference': 'M-1', 'grantedBy': '%s', 'validUntil': '%s'}"
                        .formatted(grantedBy, validUntil));
    }

    private List<Concern> raised(Order<SealCarvingForm> order) {
        return Assessment.of(department, order).concerns();
    }
}
