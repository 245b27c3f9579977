package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.allinone.Options;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/// Somebody who has never seen the system opens an enterprise in a browser, on a desk and on a
/// telephone; others confirm, a clerk hands everything over.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningAnEnterpriseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    @ValueSource(ints = {1280, 360})
    void one_form_is_filled_in_confirmed_and_followed_to_its_end(int width) {
        var sections = sections();
        String path;
        try (var page = new Page(hall, width).as(People.APPLICANT)) {
            path = filledIn(page, sections);
            page.press("main form button[type=submit]:last-of-type");
            assertThat(page.path())
                    .as(page.text())
                    .isEqualTo(path.replace("/apply/", "/confirmations/"));
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

    private static JsonNode sections() {
        var form = Forms.online();
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        Forms.section(form, "enterprise").put("plannedEstablishment", tomorrow.toString());
        return form.path("sections");
    }

    /// Up to the commitments, all ticked.
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
        page.all("[name=committed]").forEach(one -> page.tick("#" + one.getDomAttribute("id")));
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
