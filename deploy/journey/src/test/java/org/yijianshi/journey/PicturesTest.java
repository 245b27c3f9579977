package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yijianshi.allinone.Options;
import org.yijianshi.journey.Opening.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Takes the pictures of the main pages that the project shows, on a Monday morning on which some
/// applications were decided at once and others fifty minutes later. Only when it is asked to: `mvn
/// -pl deploy/journey -am test -Dtest=PicturesTest -Dpictures.write=true`.
@EnabledIfSystemProperty(named = "pictures.write", matches = "true")
class PicturesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PICTURES =
            Path.of(System.getProperty("yijianshi.pictures", "target/pictures"));
    private static final int DESK = 1280;
    private static final int TELEPHONE = 390;
    private static final int MOST_BYTES = 150_000;
    private static final String REGISTRATION = "enterprise-registration";

    private final Options options = Options.in(DataDirectories.fresh("pictures")).onFreePorts();

    @BeforeEach
    void isThereAPlaceForThem() throws IOException {
        Files.createDirectories(PICTURES);
    }

    @Test
    void the_main_pages_are_taken() {
        try (var hall = at("09:30")) {
            for (var n = 1; n <= 3; n++) {
                Application.about(hall, "at once " + n)
                        .submitted(Forms.naturalPerson())
                        .awaitState("COMPLETED");
                waiting(hall, "later " + n);
            }
        }
        try (var hall = at("10:20")) {
            var decided = Application.about(hall, "later 1");
            var desk = new Desk(hall, REGISTRATION, "wang.li");
            desk.claim(decided);
            assertThat(desk.approve(decided).status()).isEqualTo(200);
            decided.awaitState("COMPLETED");
            applicant(hall, Application.about(hall, "later 2"));
            staff(hall, decided, Application.about(hall, "later 3"));
        }
    }

    private Hall at(String time) {
        return Hall.open(options.with("yijianshi.time.start", "2026-11-23T" + time + ":00+08:00"));
    }

    private static void waiting(Hall hall, String about) {
        var application =
                Application.about(hall, about).submitted(Forms.ledBy("李晓雨", "410402198803120020"));
        var desk = new Desk(hall, REGISTRATION, "wang.li");
        await().atMost(PATIENCE).until(() -> desk.line(application).path("dueAt").isString());
    }

    private static void applicant(Hall hall, Application waiting) {
        var opening = new Opening(hall, DESK, Language.CHINESE);
        var answers = Opening.answers();
        try (var page = opening.page(People.APPLICANT)) {
            taken(page.go("/"), "home");
            var path = opening.begun(page);
            opening.filledIn(page, path, answers);
            taken(page.go(path + "/pages/name#f-scope"), "form");
            taken(page.go(path + "/check"), "check");
        }
        try (var page = new Page(hall, TELEPHONE).as(People.APPLICANT)) {
            taken(page.go("/cases/" + waiting.id()), "progress-telephone");
            page.press("form[action='/preferences/large-text'] button");
            page.press("form[action='/preferences/language'] button");
            taken(page.go("/guide"), "guide-large-english");
        }
    }

    private static void staff(Hall hall, Application decided, Application waiting) {
        try (var page = new Page(hall, DESK).as(People.CLERK)) {
            taken(page.go("/window/cases/" + decided.id()), "window");
        }
        try (var page = new Page(hall, DESK).as("wang.li")) {
            taken(page.go("/tasks"), "worklist");
            page.go("/tasks/" + waiting.id()).press("form[action$='/claim'] button");
            taken(page, "task");
        }
        try (var page = new Page(hall, DESK).as(People.SUPERVISOR)) {
            taken(page.go("/supervision/today"), "today");
            taken(page.go("/supervision/cases/" + decided.id()), "ledger");
        }
        try (var page = new Page(hall, DESK).as(People.OPERATOR)) {
            taken(page.go("/operations"), "operations");
        }
    }

    private static void taken(Page page, String name) {
        try {
            var picture = FewColours.of(page.isSound().picture());
            assertThat(picture).as(name).hasSizeLessThan(MOST_BYTES);
            Files.write(PICTURES.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
