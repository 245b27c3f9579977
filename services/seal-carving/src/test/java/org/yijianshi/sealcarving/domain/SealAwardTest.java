package org.yijianshi.sealcarving.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.departmenttestkit.CountingNumbers;
import org.yijianshi.departmenttestkit.ExampleOrders;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.kernel.SealCode;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;

class SealAwardTest {

    private static final ExampleOrders<SealCarvingForm> EXAMPLE =
            new ExampleOrders<>(SealCarvingForm.class);

    private final SealCarvingDepartment department =
            new SealCarvingDepartment(new SimulatedSealMaker());
    private final CountingNumbers numbers = new CountingNumbers();

    @Test
    void each_chosen_seal_gets_its_own_code_and_costs_nothing() {
        var award = department.assign(EXAMPLE.order(), numbers);

        assertThat(award.results())
                .isEqualTo(
                        Map.of(
                                "seal.NAME", "4104020000001",
                                "seal.FINANCE", "4104020000002",
                                "seal.LEGAL_REPRESENTATIVE", "4104020000003",
                                "seal.CONTRACT", "4104020000004",
                                "seal.INVOICE", "4104020000005",
                                "payer", "GOV_CITY",
                                "amountDue", "0"));
        assertThat(award.confidential()).isEmpty();
    }

    @Test
    void only_free_seals_are_assigned_and_each_once_even_if_an_officer_approves_more() {
        var order = EXAMPLE.order("/seals/kinds", "['INVOICE', 'CUSTOMS', 'NAME', 'NAME']");

        assertThat(department.assign(order, numbers).results())
                .containsEntry("seal.NAME", "4104020000001")
                .containsEntry("seal.INVOICE", "4104020000002")
                .hasSize(4);
    }

    @Test
    void assigning_again_assigns_the_same() {
        var first = department.assign(EXAMPLE.order(), numbers);

        assertThat(department.assign(EXAMPLE.order(), numbers)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "410400, GOV_CITY",
        "410403, GOV_CITY",
        "410421, GOV_COUNTY",
        "410422, GOV_COUNTY",
        "420704-gedian, GOV_CITY"
    })
    void who_pays_depends_on_the_hall(String zone, String payer) {
        assertThat(
                        department
                                .assign(EXAMPLE.order(zone, ExampleOrders.REGISTERED), numbers)
                                .results())
                .containsEntry("payer", payer)
                .containsEntry("amountDue", "0");
    }

    @Test
    void whoever_the_profile_promises_pays() {
        var profiles = Profiles.load();
        for (var zone : profiles.zones()) {
            for (var profile : profiles.editions(zone)) {
                var payer =
                        new FirstSetPayers().payerFor(new HallZone(zone), profile.effectiveFrom());

                assertThat(payer.name()).as(zone).isEqualTo(profile.sealPayer().name());
            }
        }
    }

    @Test
    void where_nobody_pays_no_price_of_nothing_is_claimed() {
        assertThat(
                        department
                                .assign(EXAMPLE.order("410100", ExampleOrders.REGISTERED), numbers)
                                .results())
                .containsEntry("payer", "SELF")
                .doesNotContainKey("amountDue");
    }

    @Test
    void the_chosen_maker_makes_each_assigned_seal_with_an_impression_of_its_own() {
        var made = made("['NAME', 'CONTRACT']");

        assertThat(made)
                .containsOnlyKeys("sealsMadeBy", "impressionHash.NAME", "impressionHash.CONTRACT")
                .containsEntry("sealsMadeBy", "PDS-YK-01");
        assertThat(made.get("impressionHash.NAME"))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(made.get("impressionHash.CONTRACT"));
    }

    @Test
    void asked_again_the_maker_answers_the_same() {
        assertThat(made("['NAME', 'FINANCE']")).isEqualTo(made("['NAME', 'FINANCE']"));
    }

    @Test
    void different_serials_or_divisions_give_different_seal_codes() {
        var series = new SealCodes();
        var random = new Random(20261123);
        var claims = new HashSet<String>();
        var codes = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            var region = new RegionCode(random.nextBoolean() ? "410402" : "410422");
            var serial = random.nextLong(1, 5_000);
            claims.add(region.value() + serial);
            codes.add(new SealCode(series.numberAt(region, serial)).value());
        }
        assertThat(codes).hasSameSizeAs(claims);
    }

    @Test
    void the_series_ends_rather_than_repeating() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealCodes().numberAt(new RegionCode("410402"), 10_000_000));
    }

    private Map<String, String> made(String kinds) {
        var order = EXAMPLE.order("/seals/kinds", kinds);
        return department
                .maker()
                .orElseThrow()
                .make(order, department.assign(order, numbers))
                .results();
    }
}
