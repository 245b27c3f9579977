package org.yijianshi.contracts.form;

import java.util.Optional;

/// What the schemas call the fields of a form, in Chinese, for whoever shows one.
public final class FieldTitles {

    private FieldTitles() {}

    /// The title of a field; of one in a list with the title and the number of what it is in: `董事2
    /// 姓名`.
    ///
    /// @param section for example `organs`
    /// @param pointer from the section on, for example `/directors/1/name`
    /// @return empty if the schema does not know or does not name it
    public static Optional<String> of(String section, String pointer) {
        var schema = SectionSchema.of(section);
        var title = new StringBuilder();
        String last = "";
        for (var step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            var number = step.chars().allMatch(Character::isDigit) && !step.isEmpty();
            var next = number ? schema.path("items") : schema.path("properties").path(step);
            if (next.isMissingNode()) {
                return Optional.empty();
            }
            if (number) {
                title.append(last).append(Integer.parseInt(step) + 1).append(' ');
            }
            last = next.path("title").asString(last);
            schema = next;
        }
        return last.isEmpty() ? Optional.empty() : Optional.of(title + last);
    }

    /// The title of a field alone, for whoever shows what it is in above it; of a section for an
    /// empty pointer.
    public static Optional<String> own(String section, String pointer) {
        var schema = SectionSchema.of(section);
        for (var step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            schema =
                    schema.path("type").asString("").equals("array")
                            ? schema.path("items")
                            : schema.path("properties").path(step);
        }
        var title = schema.path("title").asString("");
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }
}
