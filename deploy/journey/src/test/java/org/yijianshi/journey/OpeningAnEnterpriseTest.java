package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/// Somebody who has never seen the system opens an enterprise in a browser, on a desk and on a
/// telephone; others confirm, a clerk hands everything over.
@ExtendWith(SharedHall.class)
class OpeningAnEnterpriseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Hall hall;

    OpeningAnEnterpriseTest(Hall hall) {
        this.hall = hall;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void one_form_is_filled_in_confirmed_and_followed_to_its_end(int width) {
        var sections = (JsonNode) Forms.online().path("sections");
        String path;
        try (var page = new Page(hall, width).as(People.APPLICANT)) {
            path = filledIn(page, sections);
            page.press("main form button[type=submit]:last-of-type");
            assertThat(page.path()).isEqualTo(path.replace("/apply/", "/confirmations/"));
            page.isSound();
        }
        var caseId = path.substring(path.lastIndexOf('/') + 1);
        for (var who : new String[] {People.PARTNER, "zhang.min"}) {
            try (var page = new Page(hall, width).as(who)) {
                page.go("/confirmations/" + caseId).isSound();
                assertThat(page.text()).doesNotContain("410402198803120020");
                page.press("main form[action^='/confirmations'] button");
            }
        }
        try (var page = new Page(hall, width).as(People.APPLICANT)) {
            await().atMost(PATIENCE)
                    .until(() -> page.go("/cases/" + caseId).text().contains("全部办结"));
            page.isSound();
            page.go("/cases/" + caseId + "/receipt").isSound();
            page.go("/cases").isSound();
        }
        handedOver(caseId, width);
    }

    /// Up to the promises, all ticked.
    private static String filledIn(Page page, JsonNode sections) {
        page.go("/").isSound();
        page.go("/apply").isSound();
        page.choose("#zone", "410402");
        page.press("main form button[type=submit]");
        var path = page.path();
        page.isSound();
        var pages =
                page.all(".govuk-task-list__link").stream()
                        .map(link -> String.valueOf(link.getDomAttribute("href")))
                        .toList();
        assertThat(pages).hasSize(10);
        for (var address : pages) {
            page.go(address).isSound();
            withRows(page, sections);
            page.fill(sections);
            page.press(".yj-actions button[value=next]");
            assertThat(page.all(".govuk-error-summary")).as(address).isEmpty();
        }
        page.go(path).isSound();
        page.go(path + "/check").isSound();
        assertThat(page.text()).contains("自动通过").doesNotContain("由工作人员审核");
        page.all("[name=promised]")
                .forEach(promise -> page.press("#" + promise.getDomAttribute("id")));
        return path;
    }

    private static void withRows(Page page, JsonNode sections) {
        for (var more = true; more; ) {
            more = false;
            for (var button : page.all("button[value^='add ']")) {
                var list = String.valueOf(button.getDomAttribute("value")).substring(4);
                var there = page.all("button[value^='remove " + list + "/']").size();
                if (there < sections.at(list).size()) {
                    page.fill(sections);
                    page.press("button[value='add " + list + "']");
                    more = true;
                    break;
                }
            }
        }
    }

    private void handedOver(String caseId, int width) {
        try (var page = new Page(hall, width).as(People.CLERK)) {
            page.go("/window/cases").isSound();
            page.go("/window/cases/" + caseId).isSound();
            page.one("#name").sendKeys("李晓雨");
            page.one("#idNumber").sendKeys("410402198803120020");
            page.press("form[action$='/handover'] button");
            assertThat(page.text()).contains("已经统一出件");
            page.isSound();
        }
    }
}
