package org.yijianshi.journey;

import org.yijianshi.testkit.Canaries;
import org.yijianshi.testkit.Planting;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// The example forms, each time under another trade name: a name that is taken, or sounds like one,
/// is an officer's matter.
final class Forms {

    /// No two in a row sound alike, and no place and no industry begins like this.
    private static final String FIRST = "磊硕朗禾润诚宏峰";

    private static final String SECOND = "瑞德康泰林川海明远博达嘉华盛美安兴新云凡";

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Planting PLANTING = new Planting();

    private Forms() {}

    /// What must be found nowhere, of all forms that were made.
    static Canaries planted() {
        return PLANTING.canaries();
    }

    /// Every rule of every department is satisfied.
    static ObjectNode naturalPerson() {
        return PLANTING.plant(named(read("natural-person-llc.json")));
    }

    /// The same with the people of the example, for whoever plants others in their place.
    static ObjectNode ofTheExample() {
        return named(read("natural-person-llc.json"));
    }

    /// An enterprise holds the shares: registration needs an officer.
    static ObjectNode corporateShareholder() {
        return PLANTING.plant(named(read("corporate-shareholder-llc.json")));
    }

    /// The same with somebody else as applicant and legal representative.
    static ObjectNode ledBy(String name, String idNumber) {
        var form = corporateShareholder().toString();
        return (ObjectNode)
                JSON.readTree(form.replace("周立恒", name).replace("410403197904161018", idNumber));
    }

    /// The same with somebody else as finance officer and liaison.
    static ObjectNode naming(String name, String idNumber) {
        var form = corporateShareholder().toString();
        return (ObjectNode)
                JSON.readTree(form.replace("何文静", name).replace("410403199307125085", idNumber));
    }

    /// Another city with another promise.
    static ObjectNode zhumadian() {
        return PLANTING.plant(named(read("zhumadian-llc.json")));
    }

    /// As somebody fills it in at home: others confirm for themselves.
    static ObjectNode online() {
        return PLANTING.plant(named(read("natural-person-llc-online.json")));
    }

    /// The same form as it would have been filled in before the Spring Festival of 2024.
    static ObjectNode inFebruary2024(ObjectNode form) {
        return (ObjectNode)
                JSON.readTree(
                        form.toString()
                                .replace("2026-11-22T", "2024-02-08T")
                                .replace("2026-11-23", "2024-02-18")
                                .replace("2026-11-24", "2024-02-19"));
    }

    static ObjectNode section(ObjectNode form, String name) {
        return (ObjectNode) form.at("/sections/" + name);
    }

    private static ObjectNode named(ObjectNode form) {
        var n = NAMES.getAndIncrement();
        var first = FIRST.charAt(n / SECOND.length());
        var second = SECOND.charAt(n % SECOND.length());
        section(form, "name").put("tradeName", "" + first + second);
        return form;
    }

    static ObjectNode read(String example) {
        var examples = Objects.requireNonNull(System.getProperty("yijianshi.examples"));
        try {
            return (ObjectNode) JSON.readTree(Files.readString(Path.of(examples, example)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
