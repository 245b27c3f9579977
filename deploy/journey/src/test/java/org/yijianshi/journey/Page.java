package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Somebody at a browser.
final class Page implements AutoCloseable {

    private static final String AXE = read("/axe.min.js");
    private static final String CHECK =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
               .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))));
            """;

    private static final int MOST_STOPS = 80;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final URI portal;
    private final Path passwords;
    private boolean runsScripts = true;

    Page(Hall hall, int width) {
        this.driver = Chromium.open(width);
        this.portal = hall.address("portal");
        this.passwords = hall.data().resolve("passwords");
    }

    /// Signs in at the issuer's own page and comes back.
    Page as(String account) {
        go("/sign-in");
        driver.findElement(By.id("username")).sendKeys(account);
        driver.findElement(By.id("password")).sendKeys(password(account));
        press("button[type=submit]");
        await().atMost(PATIENCE)
                .until(driver::getCurrentUrl, url -> String.valueOf(url).startsWith("" + portal));
        return this;
    }

    Page go(String path) {
        driver.get(portal.resolve(path).toString());
        return this;
    }

    String path() {
        return URI.create(Objects.requireNonNull(driver.getCurrentUrl())).getPath();
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    void choose(String css, String value) {
        new Select(one(css)).selectByValue(value);
    }

    /// Presses what leads to another page, and waits for that.
    void press(String css) {
        var before = one("html");
        tick(css);
        await().atMost(PATIENCE).until(() -> isGone(before));
        await().atMost(PATIENCE)
                .until(
                        () -> driver.executeScript("return document.readyState"),
                        "complete"::equals);
    }

    /// Whatever covers it: a label, for example.
    void tick(String css) {
        driver.executeScript("arguments[0].click()", one(css));
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    /// Fills in every input that stands for a value of the form.
    void fill(JsonNode sections) {
        for (var input : all("main [name^='/']")) {
            var name = String.valueOf(input.getDomAttribute("name"));
            var value = sections.at(name.replaceAll("#.*", ""));
            if (!name.contains("#") && !value.isMissingNode()) {
                fill(input, value);
            }
        }
    }

    private void fill(WebElement input, JsonNode value) {
        switch (String.valueOf(input.getDomProperty("type"))) {
            case "radio", "checkbox" -> {
                var wanted =
                        value.isArray()
                                ? value.valueStream().map(JsonNode::asString).toList()
                                : List.of(value.asString());
                var here = wanted.contains(input.getDomAttribute("value"));
                if (here != input.isSelected()) {
                    driver.executeScript("arguments[0].click()", input);
                }
            }
            case "select-one" -> new Select(input).selectByValue(value.asString());
            case "date" ->
                    driver.executeScript(
                            "arguments[0].value = arguments[1]", input, value.asString());
            default -> {
                if (value.isValueNode()) {
                    input.clear();
                    type(input, value.asString());
                }
            }
        }
    }

    /// The driver has no keys for characters beyond the first 65536: they are pasted.
    private void type(WebElement input, String text) {
        if (text.codePoints().allMatch(Character::isBmpCodePoint)) {
            input.sendKeys(text);
        } else {
            driver.executeScript("arguments[0].value = arguments[1]", input, text);
        }
    }

    /// What stands in its inputs is what was typed there.
    void showsWhatWasTyped(JsonNode sections) {
        for (var input : all("main input[type=text][name^='/'], main select[name^='/']")) {
            var value = sections.at(String.valueOf(input.getDomAttribute("name")));
            if (value.isString()) {
                assertThat(input.getDomProperty("value")).isEqualTo(value.asString());
            }
        }
    }

    Keyboard keys() {
        return new Keyboard(driver);
    }

    /// From now on the browser runs no script of a page.
    Page withoutScripts() {
        runsScripts = false;
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        go("/");
        assertThat(driver.executeScript("return typeof htmx")).isEqualTo("undefined");
        return this;
    }

    /// What would be on paper.
    String printed() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        var text = text();
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        return text;
    }

    /// How large usual text is, in pixels: everything is measured by it.
    double textSize() {
        var size = one("html").getCssValue("font-size");
        return Double.parseDouble(size.replace("px", ""));
    }

    /// Whether somebody without a mouse comes to it.
    boolean isReachedByKeys(String css) {
        var wanted = one(css);
        for (var n = 0; n < MOST_STOPS; n++) {
            var here = driver.switchTo().activeElement();
            if (here.equals(wanted)) {
                return true;
            }
            here.sendKeys(Keys.TAB);
        }
        return false;
    }

    /// What somebody sees, as PNG.
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /// Keeps what somebody sees, for people to look at.
    Page picture(String name) {
        try {
            var pictures = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(pictures.resolve(name + ".png"), picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// What everybody may expect of every page: it is found, speaks the language, fits the window,
    /// can be read by whoever does not see it, and breaks none of its own rules.
    @SuppressWarnings("unchecked")
    Page isSound() {
        var at = driver.getCurrentUrl();
        var complaints =
                driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(entry -> entry.getMessage())
                        .filter(message -> !saysThatItIsRefused(message, at))
                        .toList();
        assertThat(complaints).as("console at %s", at).isEmpty();
        assertThat(driver.getTitle()).as("title at %s", at).isNotBlank();
        var wide =
                driver.executeScript(
                        "return document.documentElement.scrollWidth - window.innerWidth");
        assertThat((Long) wide).as("width beyond the window at %s", at).isLessThanOrEqualTo(0);
        if (runsScripts) {
            driver.executeScript(AXE);
            assertThat((List<String>) driver.executeAsyncScript(CHECK))
                    .as("axe at %s", at)
                    .isEmpty();
        }
        return this;
    }

    /// What it asks and offers is not in Chinese, but for what is marked as such.
    Page asksInEnglish() {
        var chinese =
                driver.executeScript(
                        """
                        return [...document.querySelectorAll(
                            'nav a, label, legend, button, dt, th[scope=col], .govuk-hint')]
                          .filter(e => !e.closest('[lang^=zh]'))
                          .map(e => e.textContent.trim())
                          .filter(text => /\\p{Script=Han}/u.test(text));
                        """);
        assertThat((List<?>) chinese).as("Chinese at %s", driver.getCurrentUrl()).isEmpty();
        return this;
    }

    /// A page that tells somebody of a conflict answers so, and the browser remarks on it.
    private static boolean saysThatItIsRefused(String message, @Nullable String at) {
        return message.startsWith(at + " ") && message.contains("a status of 409");
    }

    @Override
    public void close() {
        driver.quit();
    }

    private String password(String account) {
        try (var lines = Files.lines(passwords)) {
            return lines.filter(line -> line.startsWith(account + " "))
                    .map(line -> line.substring(account.length() + 1).strip())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (var in = Page.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
