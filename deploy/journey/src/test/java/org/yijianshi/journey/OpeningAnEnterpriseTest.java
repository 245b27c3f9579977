package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.allinone.Options;

/// Somebody who has never seen the system opens an enterprise in a browser, on a desk and on a
/// telephone, in Chinese and in English; others confirm, a clerk hands everything over.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningAnEnterpriseTest {

    private Hall hall;

    /// One of their own: people are verified today, at whatever time the machine has.
    @BeforeAll
    void open() {
        hall = Hall.open(Options.in(DataDirectories.fresh("pages")).onFreePorts());
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, CHINESE", "360, CHINESE", "1280, ENGLISH"})
    void one_form_is_filled_in_confirmed_and_followed_to_its_end(
            int width, Opening.Language language) {
        var opening = new Opening(hall, width, language);
        String caseId;
        try (var page = opening.page(People.APPLICANT)) {
            var path = opening.begun(page);
            opening.filledIn(page, path, Opening.answers());
            caseId = opening.submitted(page, path);
        }
        opening.confirmed(caseId, People.PARTNER, "zhang.min");
        opening.followed(caseId);
        opening.handedOver(caseId);
    }

    @ParameterizedTest
    @CsvSource({"1280, ENGLISH", "360, CHINESE"})
    void at_the_window_a_clerk_types_and_the_applicant_brings_it_in(
            int width, Opening.Language language) {
        var opening = new Opening(hall, width, language);
        var answers = Opening.answers();
        try (var applicant = opening.page(People.APPLICANT);
                var clerk = opening.page(People.CLERK)) {
            var path = opening.begun(applicant);
            opening.isSound(clerk.go("/window/forms"));
            assertThat(links(clerk, path)).isZero();

            applicant.one("#clerk").sendKeys(People.CLERK);
            applicant.press("form[action$='/mandates'] button");
            opening.isSound(applicant);
            opening.isSound(clerk.go("/window/forms").picture("window-forms-" + width));
            assertThat(links(clerk, path)).isEqualTo(1);
            opening.filledIn(clerk, path, answers);
            opening.isSound(clerk.go(path + "/check"));
            assertThat(clerk.all("[name=committed]")).isEmpty();

            var caseId = opening.submitted(applicant, path);
            assertThat(clerk.go("/window/forms").text())
                    .contains(answers.at("/name/tradeName").asString());
            assertThat(links(clerk, path)).isZero();
            opening.confirmed(caseId, People.PARTNER, "zhang.min");
            opening.followed(caseId);
            assertThat(readers(caseId)).contains(People.CLERK);
        }
    }

    private String readers(String caseId) {
        return hall.get(People.APPLICANT, "casefile", "/api/cases/" + caseId + "/disclosures")
                .text();
    }

    private static int links(Page page, String path) {
        return page.all("main a[href='" + path + "']").size();
    }
}
