package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/// Something that can be chosen.
///
/// @param name absent where the pages have a word of their own for the code
/// @param group it is listed under; empty for none
/// @param implied fields beside the one it is chosen for that follow from it, and what they are
public record Option(
        String code, @Nullable String name, String group, Map<String, String> implied) {

    public Option {
        group = Objects.requireNonNullElse(group, "");
        implied = Map.copyOf(Objects.requireNonNullElse(implied, Map.of()));
    }

    /// One of a short list, from which nothing follows.
    public static Option of(String code, @Nullable String name) {
        return new Option(code, name, "", Map.of());
    }
}
