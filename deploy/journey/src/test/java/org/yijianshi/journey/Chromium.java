package org.yijianshi.journey;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

/// The browser of this machine; nothing is downloaded. Where it has none, tests that need one are
/// skipped and say so.
final class Chromium {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    static ChromeDriver open(int width) {
        var browser = BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
        var driver = onPath("chromedriver");
        Assumptions.assumeTrue(
                browser.isPresent() && driver.isPresent(),
                "no Chromium with its chromedriver on this machine: install both to run the"
                        + " browser's tests");
        var options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toString());
        // a container has no namespaces to spare and little shared memory
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build();
        var chrome = new ChromeDriver(service, options);
        chrome.manage().window().setSize(new Dimension(width, 900));
        return chrome;
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .map(Chromium::real)
                .findFirst();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path;
        }
    }
}
