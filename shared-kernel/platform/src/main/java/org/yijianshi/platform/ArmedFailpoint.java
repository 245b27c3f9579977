package org.yijianshi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The one point that is armed, if any: `point n` in a file that may change while the process runs.
/// Not loaded unless the file was named at the start.
final class ArmedFailpoint {

    private static final Path FILE =
            Path.of(Objects.requireNonNull(System.getProperty(Failpoint.FILE_PROPERTY)));

    private record Armed(String text, String point, AtomicInteger left) {}

    private static volatile Armed armed = read("");

    static {
        Thread.ofPlatform().daemon().name("failpoints").start(ArmedFailpoint::watch);
    }

    private ArmedFailpoint() {}

    static void hit(String point) {
        var current = armed;
        if (current.point().equals(point) && current.left().decrementAndGet() == 0) {
            died(point);
            Runtime.getRuntime().halt(137);
        }
    }

    private static void died(String point) {
        try {
            Files.writeString(
                    FILE.resolveSibling(FILE.getFileName() + ".died"),
                    point,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void watch() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(100);
                var text = text();
                if (!text.equals(armed.text())) {
                    armed = read(text);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Armed read(String known) {
        var text = known.isEmpty() ? text() : known;
        var space = text.indexOf(' ');
        return space < 0
                ? new Armed(text, "", new AtomicInteger())
                : new Armed(
                        text,
                        text.substring(0, space),
                        new AtomicInteger(Integer.parseInt(text.substring(space + 1))));
    }

    private static String text() {
        try {
            return Files.exists(FILE) ? Files.readString(FILE).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
