package org.yijianshi.portal.guide;

import java.util.List;
import java.util.Map;

/// What the catalogue says of one theme, as far as pages show it.
///
/// @param name by language
public record Theme(String theme, Map<String, String> name, List<Item> items) {

    public Theme {
        items = List.copyOf(items);
    }

    /// One item.
    public record Item(
            String item,
            Map<String, String> name,
            Map<String, String> department,
            List<String> needs,
            boolean compulsory) {}
}
