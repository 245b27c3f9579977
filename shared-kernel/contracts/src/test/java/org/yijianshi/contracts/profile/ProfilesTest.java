package org.yijianshi.contracts.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What is shipped, checked against the policies.
class ProfilesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final long SEVEN_HOURS = 420;
    private static final List<String> ITEMS =
            List.of(
                    "enterprise-registration",
                    "seal-carving",
                    "tax-ukey",
                    "social-security",
                    "bank-account");

    private final Profiles profiles = Profiles.load();

    @Test
    void pingdingshan_promises_half_a_working_day() {
        var city = inForce("410400", TODAY);

        assertThat(city.caseBudget()).isEqualTo(Budget.of("0.5 days"));
        assertThat(city.caseBudget().minutes(SEVEN_HOURS)).isEqualTo(210);
        assertThat(city.caseBudget().minutes(480)).isEqualTo(240);
        assertThat(minutes(city, "enterprise-registration")).isEqualTo(90);
        assertThat(minutes(city, "seal-carving")).isEqualTo(90);
        assertThat(minutes(city, "tax-ukey")).isEqualTo(120);
        assertThat(city.lights()).isEqualTo(new Lights(50, 90, 100));
        assertThat(city.onlineShareTarget()).isEqualByComparingTo("0.9");
        assertThat(city.calendarZone()).isEqualTo("410400");
        assertThat(city.nameZh()).isEqualTo("平顶山市");
    }

    @Test
    void pingdingshan_promised_seven_hours_in_2021() {
        var lastDay = LocalDate.parse("2021-12-31");

        assertThat(inForce("410400", lastDay).caseBudget()).isEqualTo(Budget.of("420 minutes"));
        assertThat(inForce("410400", lastDay).edition()).isEqualTo("2021");
        assertThat(inForce("410400", lastDay.plusDays(1)).edition()).isEqualTo("2022");
        assertThat(profiles.inForce("410400", LocalDate.parse("2020-12-31"))).isEmpty();
    }

    @Test
    void zhumadian_promises_five_hours_however_long_its_day_is() {
        var city = inForce("411702", TODAY);

        assertThat(city.caseBudget().minutes(SEVEN_HOURS)).isEqualTo(300);
        assertThat(city.caseBudget().minutes(480)).isEqualTo(300);
        assertThat(city.onlineShareTarget()).isEqualTo(new BigDecimal("0.95"));
        assertThat(city.calendarZone()).isEqualTo("411700");
    }

    @Test
    void a_county_inherits_from_its_city_what_it_does_not_override() {
        var city = inForce("410400", TODAY);
        var district = inForce("410402", TODAY);
        var county = inForce("410421", TODAY);

        assertThat(district.sealPayer()).isEqualTo(SealPayer.GOV_CITY);
        assertThat(county.sealPayer()).isEqualTo(SealPayer.GOV_COUNTY);
        assertThat(county.caseBudget()).isEqualTo(city.caseBudget());
        assertThat(county.items()).isEqualTo(city.items());
        assertThat(county.calendarZone()).isEqualTo("410400");
        assertThat(county.region().value()).isEqualTo("410421");
        assertThat(county.nameZh()).isEqualTo("宝丰县");
    }

    @Test
    void a_case_keeps_the_edition_it_was_submitted_under() {
        var pinned = inForce("410421", LocalDate.parse("2021-12-17"));

        assertThat(profiles.edition("2021", "410421")).isEqualTo(pinned);
        assertThat(profiles.edition("2022", "410421")).isNotEqualTo(pinned);
        assertThatThrownBy(() -> profiles.edition("2020", "410421"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"420704", "410401", "410402-gaoxin", "", "平顶山"})
    void a_zone_without_a_profile_promises_nothing(String zone) {
        assertThat(profiles.inForce(zone, TODAY)).isEmpty();
        assertThat(profiles.editions(zone)).isEmpty();
    }

    @Test
    void every_zone_decides_the_known_items_by_rule_today_and_nothing_by_time_out() {
        assertThat(profiles.zones()).hasSize(13).contains("410482", "411702");
        for (var zone : profiles.zones()) {
            for (var item : ITEMS) {
                assertThat(inForce(zone, TODAY).terms(item).automaticApproval()).isTrue();
                assertThat(inForce(zone, TODAY).terms(item).timeoutDefault()).isFalse();
            }
            var unlisted = inForce(zone, TODAY).terms("power-supply");
            assertThat(unlisted.automaticApproval()).as("an unlisted item").isFalse();
        }
    }

    private Profile inForce(String zone, LocalDate day) {
        return profiles.inForce(zone, day).orElseThrow();
    }

    private static long minutes(Profile profile, String item) {
        return profile.terms(item).budget().minutes(SEVEN_HOURS);
    }
}
