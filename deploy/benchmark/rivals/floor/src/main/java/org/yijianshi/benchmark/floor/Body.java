package org.yijianshi.benchmark.floor;

import org.yijianshi.benchmark.load.CombinedForm;

import java.util.List;
import java.util.UUID;

/// What the events of a case say: the form whole, a short result per step.
final class Body {

    static final List<String> ITEMS = List.of("seal", "tax", "social", "bank");

    private Body() {}

    static UUID caseId(long number) {
        return new UUID(Long.reverse(number) ^ 0x5DEECE66DL, number * 0x9E3779B97F4A7C15L);
    }

    static String form(long number) {
        return CombinedForm.of(number);
    }

    static String of(String name, long number) {
        return "{\"" + name + "\":\"" + result(name, number) + "\"}";
    }

    static String result(String name, long number) {
        return name + "-" + number;
    }
}
