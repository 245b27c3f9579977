package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Opening an enterprise in a browser, step by step; every page on the way is looked at.
///
/// @param width of the window
record Opening(Hall hall, int width, Language language) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGES = 10;

    /// What pages say to whoever reads this language.
    enum Language {
        CHINESE("自动通过", "由工作人员审核", "全部办结", "已经统一出件"),
        ENGLISH(
                "Decided automatically",
                "Looked at by an officer",
                "Everything is finished",
                "Handed over");

        private final String automatic;
        private final String byOfficer;
        private final String completed;
        private final String handedOver;

        Language(String automatic, String byOfficer, String completed, String handedOver) {
            this.automatic = automatic;
            this.byOfficer = byOfficer;
            this.completed = completed;
            this.handedOver = handedOver;
        }
    }

    /// The answers of somebody at home, who opens tomorrow.
    static JsonNode answers() {
        var form = Forms.online();
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        Forms.section(form, "enterprise").put("plannedEstablishment", tomorrow.toString());
        return form.path("sections");
    }

    /// Somebody at a browser who has chosen their language.
    Page page(String account) {
        var page = new Page(hall, width).as(account);
        if (language == Language.ENGLISH) {
            page.press("form[action='/preferences/language'] button");
        }
        return page;
    }

    /// Everything as every page should be, in the language that was chosen.
    void isSound(Page page) {
        page.isSound();
        if (language == Language.ENGLISH) {
            page.asksInEnglish();
        }
    }

    /// Says what applies.
    ///
    /// @return where the form is
    String begun(Page page) {
        isSound(page.go("/"));
        isSound(page.go("/apply"));
        page.choose("#zone", "410402");
        page.press("main form button[type=submit]");
        isSound(page);
        return page.path();
    }

    /// Where each page of the form is.
    List<String> pages(Page page, String path) {
        var pages =
                page.go(path).all(".govuk-task-list__link").stream()
                        .map(link -> String.valueOf(link.getDomAttribute("href")))
                        .toList();
        assertThat(pages).hasSize(PAGES);
        return pages;
    }

    /// Fills in all pages; nothing may be wrong.
    void filledIn(Page page, String path, JsonNode sections) {
        filledIn(page, pages(page, path), sections);
        isSound(page.go(path));
    }

    void filledIn(Page page, List<String> addresses, JsonNode sections) {
        for (var address : addresses) {
            isSound(page.go(address));
            withRows(page, sections);
            page.fill(sections);
            page.press(".yj-actions button[value=next]");
            assertThat(page.all(".govuk-error-summary")).as(address).isEmpty();
        }
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

    /// Looks at all answers once more, commits and brings in.
    ///
    /// @return the number of the case
    String submitted(Page page, String path) {
        isSound(page.go(path + "/check"));
        assertThat(page.text()).contains(language.automatic).doesNotContain(language.byOfficer);
        page.all("[name=committed]").forEach(one -> page.tick("#" + one.getDomAttribute("id")));
        page.press("main form button[type=submit]:last-of-type");
        assertThat(page.path())
                .as(page.text())
                .isEqualTo(path.replace("/apply/", "/confirmations/"));
        isSound(page);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Each of the others looks at it and agrees.
    void confirmed(String caseId, String... accounts) {
        for (var who : accounts) {
            try (var page = page(who)) {
                isSound(page.go("/confirmations/" + caseId));
                assertThat(page.text()).doesNotContain("410402198803120020");
                page.choose("#pointer", "/applicant/idNumber");
                page.press("form[action$='/disclosures'] button");
                assertThat(page.one("#disclosed").getText()).contains("410402198803120020");
                isSound(page);
                page.go("/confirmations/" + caseId);
                page.press(".yj-actions form[action^='/confirmations'] button");
            }
        }
    }

    /// Until everything is done.
    void followed(String caseId) {
        try (var page = page(People.APPLICANT)) {
            await().atMost(PATIENCE)
                    .until(() -> page.go("/cases/" + caseId).text().contains(language.completed));
            isSound(page);
            isSound(page.go("/cases/" + caseId + "/receipt"));
            isSound(page.go("/cases"));
        }
    }

    void handedOver(String caseId) {
        try (var page = page(People.CLERK)) {
            isSound(page.go("/window/cases"));
            isSound(page.go("/window/cases/" + caseId));
            page.one("#name").sendKeys("李晓雨");
            page.one("#idNumber").sendKeys("410402198803120020");
            page.press("form[action$='/handover'] button");
            assertThat(page.text()).contains(language.handedOver);
            isSound(page);
        }
    }
}
