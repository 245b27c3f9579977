package org.yijianshi.contracts.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each way a profile can be wrong stops the start, and says which file, edition and zone.
class BrokenProfileTest {

    private static final String WHOLE =
            """
            city: "420700"
            zones:
              "420704": { zh: 华容区, en: Huarong }
              "420704-gedian": { zh: 葛店, en: Gedian }
            editions:
              - edition: "2021"
                effectiveFrom: 2021-04-19
                effectiveTo: 2021-12-31
                terms:
                  calendarZone: "420704"
                  caseBudget: 0.5 days
                  onlineShareTarget: 0.9
                  sealPayer: SELF
                  lights: { yellow: 50, red: 90, overdue: 100 }
                  otherItems: { budget: 0.5 days, automaticApproval: false, timeoutDefault: false }
                  items:
                    tax-ukey: { timeoutDefault: true }
                overrides:
                  "420704-gedian": { items: { tax-ukey: { budget: 30 minutes } } }
            """;

    @Test
    void the_whole_one_is_read() {
        var gedian = read(WHOLE).edition("2021", "420704-gedian");

        assertThat(gedian.region().value()).isEqualTo("420704");
        assertThat(gedian.terms("tax-ukey"))
                .isEqualTo(new ItemTerms(Budget.of("30 minutes"), false, true));
        assertThat(read(WHOLE).edition("2021", "420704").terms("tax-ukey"))
                .isEqualTo(new ItemTerms(Budget.of("0.5 days"), false, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yellow: 50 | yellow: 95 | lights rise",
                "caseBudget: 0.5 days | caseBudget: half a day | a budget reads",
                "caseBudget: 0.5 days | caseBudget: 0 minutes | more than zero",
                "sealPayer: SELF | sealPayers: SELF | sealPayer",
                "lights: { | lights: { blue: 10, | blue",
                "sealPayer: SELF | sealPayer: NOBODY | NOBODY",
                "onlineShareTarget: 0.9 | onlineShareTarget: 90 | online share",
                "effectiveTo: 2021-12-31 | effectiveTo: 2021-01-31 | ends before it begins",
                "effectiveFrom: 2021-04-19 | effectiveFrom: 2021-4 | 2021-4",
                "tax-ukey: | Tax_UKey: | item code",
                "'\"420704-gedian\": { items' | '\"420701\": { items' | unknown zone 420701",
                "'\"420704\": {' | '\"420804\": {' | not of city 420700",
                "zh: 葛店 | zh: ' ' | blank"
            })
    void a_wrong_value_is_refused(String right, String wrong, String why) {
        assertThat(WHOLE).contains(right);

        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong)))
                .isInstanceOf(BrokenProfile.class)
                .hasMessageContaining("420700.yaml")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendarZone", "caseBudget", "sealPayer", "lights", "items"})
    void a_missing_term_is_refused(String term) {
        var without = WHOLE.replaceFirst("(?m)^ {6}" + term + ":.*\\R( {8}.*\\R)*", "");

        assertThat(without).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> read(without))
                .isInstanceOf(BrokenProfile.class)
                .hasMessageContaining("edition 2021, zone 42070")
                .hasMessageContaining(term);
    }

    @Test
    void a_key_written_twice_is_refused() {
        assertThatThrownBy(() -> read(WHOLE.replace("sealPayer", "lights: {}\n      sealPayer")))
                .isInstanceOf(BrokenProfile.class)
                .hasMessageContaining("lights");
    }

    @Test
    void editions_that_overlap_or_share_a_name_are_refused() {
        var second = WHOLE.substring(WHOLE.indexOf("  - edition"));

        assertThatThrownBy(() -> read(WHOLE + second)).hasMessageContaining("appears twice");
        assertThatThrownBy(() -> read(WHOLE + second.replace("\"2021\"", "\"2022\"")))
                .isInstanceOf(BrokenProfile.class)
                .hasMessageContaining("overlap");
    }

    private static Profiles read(String yaml) {
        return Profiles.of(ProfileFile.read("420700.yaml", yaml).profiles());
    }
}
