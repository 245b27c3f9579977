package org.yijianshi.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The people of the city that the local default shows.
final class DemonstrationCity {

    private static final String STAFF = "/demonstration-staff.json";

    private static final Map<String, String> WHO =
            Map.ofEntries(
                    Map.entry("li.xiaoyu", "applicant 李晓雨"),
                    Map.entry("wang.jianguo", "applicant 王建国"),
                    Map.entry("zhang.min", "applicant 张敏"),
                    Map.entry("chen.siyuan", "applicant 陈思远, in no example"),
                    Map.entry("zhang.wei", "clerk at the window in Pingdingshan"),
                    Map.entry("ma.lan", "clerk at the window in Zhumadian"),
                    Map.entry("wang.li", "officer of enterprise-registration"),
                    Map.entry("wu.min", "officer of enterprise-registration, Pingdingshan alone"),
                    Map.entry("zhao.qiang", "officer of seal-carving"),
                    Map.entry("liu.fang", "officer of tax-ukey"),
                    Map.entry("chen.jing", "officer of social-security"),
                    Map.entry("sun.hao", "officer of bank-account"),
                    Map.entry("zhou.min", "supervisor"),
                    Map.entry("he.gang", "operator"),
                    Map.entry("monitoring", "program that reads metrics"),
                    Map.entry("portal", "program through which people sign in"),
                    Map.entry("intake", "program that brings in applications"));

    private DemonstrationCity() {}

    /// Who may sign in and how, for the console at the first start; empty where nobody may.
    static String people(Path passwords) {
        if (Files.notExists(passwords)) {
            return "";
        }
        return AccountPasswords.in(passwords).entrySet().stream()
                .map(
                        line ->
                                "  %-14s %-34s %s"
                                        .formatted(
                                                line.getKey(), line.getValue(), who(line.getKey())))
                .collect(
                        Collectors.joining(
                                "\n", "\nPeople of the demonstration city, shown once:\n\n", ""));
    }

    private static String who(String account) {
        return WHO.getOrDefault(account, "");
    }

    /// Says who works where; what a person has written there stays.
    static void staff(Path file) {
        try (var city =
                Objects.requireNonNull(DemonstrationCity.class.getResourceAsStream(STAFF), STAFF)) {
            if (Files.notExists(file)) {
                Files.copy(city, file);
            }
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // its people count
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
