package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

import tools.jackson.databind.JsonNode;

import java.util.stream.IntStream;

/// Somebody who has keys and nothing else.
final class Keyboard {

    private static final int MOST_STOPS = 300;

    private final ChromeDriver driver;

    Keyboard(ChromeDriver driver) {
        this.driver = driver;
    }

    /// Goes through a page of the form from its beginning, sees where it is at every stop, answers,
    /// asks for rows that are missing, and goes on.
    void fill(JsonNode sections) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            var here = next();
            var name = attribute(here, "name");
            if (name.startsWith("/") && !name.contains("#")) {
                answer(here, sections.at(name));
            } else if (isMissingRow(here, sections)) {
                here.sendKeys(Keys.ENTER);
            } else if (attribute(here, "value").equals("next")) {
                here.sendKeys(Keys.ENTER);
                return;
            }
        }
        throw new AssertionError("the button that goes on is not reached");
    }

    private WebElement next() {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        var here = driver.switchTo().activeElement();
        // each part of a date has a mark of its own
        var seen =
                driver.executeScript(
                        """
                        const style = getComputedStyle(arguments[0]);
                        return style.outlineStyle !== 'none' || style.boxShadow !== 'none'
                            || arguments[0].type === 'date';
                        """,
                        here);
        assertThat(seen)
                .as("focus is seen at %s", here.getDomProperty("outerHTML"))
                .isEqualTo(true);
        return here;
    }

    private boolean isMissingRow(WebElement here, JsonNode sections) {
        var deed = attribute(here, "value");
        if (!deed.startsWith("add ")) {
            return false;
        }
        var list = deed.substring("add ".length());
        var rows = By.cssSelector("button[value^='remove " + list + "/']");
        return driver.findElements(rows).size() < sections.at(list).size();
    }

    private static void answer(WebElement field, JsonNode value) {
        if (!value.isValueNode()) {
            return;
        }
        if (field.getTagName().equals("select")) {
            var options = new Select(field).getOptions();
            var wanted =
                    IntStream.range(0, options.size())
                            .filter(
                                    n ->
                                            value.asString()
                                                    .equals(options.get(n).getDomProperty("value")))
                            .findFirst()
                            .orElseThrow();
            field.sendKeys(Keys.HOME);
            field.sendKeys(Keys.ARROW_DOWN.toString().repeat(wanted));
        } else {
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"));
            field.sendKeys(value.asString());
        }
    }

    private static String attribute(WebElement element, String name) {
        var value = element.getDomAttribute(name);
        return value == null ? "" : value;
    }
}
