package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.journey.Opening.Language;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Pages in the hands of people who type strange things, who see badly, who have no mouse or no
/// scripts.
@ExtendWith(SharedHall.class)
class HandsOnTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Hall hall;

    HandsOnTest(Hall hall) {
        this.hall = hall;
    }

    @Test
    void what_is_typed_on_the_form_is_shown_as_text() {
        var opening = new Opening(hall, 1280, Language.CHINESE);
        var answers = StrangeText.in(Forms.online()).path("sections");
        try (var page = opening.page(People.APPLICANT)) {
            var path = opening.begun(page);
            opening.filledIn(page, path, answers);
            for (var address : opening.pages(page, path)) {
                page.go(address).showsWhatWasTyped(answers);
            }
            page.go(path + "/check").isSound();
            assertThat(page.text()).contains(StrangeText.HOSTILE, StrangeText.RARE_NAME);
        }
    }

    @Test
    void what_was_brought_in_is_text_to_everybody_until_the_licence_is_printed() {
        var form = StrangeText.in(Forms.ledBy("李晓雨", "410402198803120020"));
        var application = Application.about(hall, "strange text").submitted(form);
        approved("wang.li", application);
        approved("zhao.qiang", application);
        var name = application.awaitState("COMPLETED").path("enterpriseName").asString();
        assertThat(name).contains(StrangeText.RARE);

        var id = application.id();
        var ways =
                Map.of(
                        People.APPLICANT, List.of("/cases/" + id, "/cases"),
                        People.CLERK, List.of("/window/cases/" + id, "/window/pick-up"));
        ways.forEach((who, paths) -> paths.forEach(path -> isShown(name, who, path)));
        var number = application.view().path("caseNumber").asString();
        isShown(number, People.APPLICANT, "/cases/" + id + "/receipt");
        isShown(number, People.SUPERVISOR, "/supervision/cases/" + id);
    }

    private void isShown(String text, String who, String path) {
        try (var page = new Page(hall, 1280).as(who)) {
            await().atMost(PATIENCE).until(() -> page.go(path).text().contains(text));
            page.isSound();
            assertThat(page.printed()).as(path).contains(text);
        }
    }

    private void approved(String officer, Application application) {
        var path = "/tasks/" + application.id();
        try (var page = new Page(hall, 1280).as(officer)) {
            await().atMost(PATIENCE)
                    .until(() -> !page.go(path).all("form[action$='/claim']").isEmpty());
            page.isSound();
            assertThat(page.text()).contains(StrangeText.HOSTILE);
            page.press("form[action$='/claim'] button");
            page.tick("#o-APPROVE");
            page.press("form[action$='/decision'] button");
            page.isSound();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void large_text_is_remembered(int width) {
        try (var page = new Page(hall, width)) {
            var usual = page.go("/guide").textSize();
            page.press("form[action='/preferences/large-text'] button");
            assertThat(page.path()).isEqualTo("/guide");
            page.isSound();
            page.as(People.APPLICANT);
            for (var path : List.of("/", "/apply", "/cases")) {
                assertThat(page.go(path).textSize()).as(path).isGreaterThan(usual * 1.2);
                page.isSound();
            }
            page.press("form[action='/sign-out'] button");
            assertThat(page.go("/guide").textSize()).isGreaterThan(usual * 1.2);
            page.press("form[action='/preferences/large-text'] button");
            assertThat(page.textSize()).isEqualTo(usual);
        }
    }

    @Test
    void a_page_of_the_form_is_filled_in_with_keys_alone() {
        var opening = new Opening(hall, 1280, Language.CHINESE);
        var answers = Opening.answers();
        try (var page = opening.page(People.APPLICANT)) {
            var path = opening.begun(page);
            page.go(path + "/pages/name").keys().fill(answers);
            await().atMost(PATIENCE).until(() -> page.path().equals(path + "/pages/enterprise"));
            page.go(path + "/pages/name").showsWhatWasTyped(answers);
        }
    }

    @Test
    void a_page_of_the_form_needs_no_scripts() {
        var opening = new Opening(hall, 360, Language.CHINESE);
        var answers = Opening.answers();
        try (var page = opening.page(People.APPLICANT).withoutScripts()) {
            var path = opening.begun(page);
            opening.filledIn(page, List.of(path + "/pages/owners"), answers);
            page.go(path + "/pages/owners").showsWhatWasTyped(answers);
            assertThat(page.all("button[value^='remove /shareholders/list/']"))
                    .hasSize(answers.at("/shareholders/list").size());
        }
    }
}
