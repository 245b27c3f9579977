package org.yijianshi.portal.apply;

import org.springframework.stereotype.Component;
import org.yijianshi.portal.guide.Items;
import org.yijianshi.portal.guide.Theme;

import java.util.Collections;
import java.util.List;

/// What there is to fill in, as the catalogue says of the items that were chosen.
@Component
class Plans {

    private final Items items;

    Plans(Items items) {
        this.items = items;
    }

    Plan of(Draft draft) {
        return new Plan(items.theme(draft.theme()), draft.items());
    }

    /// What is asked where these items were chosen.
    record Plan(Theme theme, List<String> chosen) {

        Plan {
            chosen = List.copyOf(chosen);
        }

        List<FormPage> pages() {
            return FormPage.of(theme.sectionsFor(chosen));
        }

        List<String> sections(FormPage page) {
            var needed = theme.sectionsFor(chosen);
            return page.sections().stream().filter(needed::contains).toList();
        }

        /// Those who read what a page asks.
        List<String> departments(FormPage page) {
            return theme.items().stream()
                    .filter(item -> chosen.contains(item.item()))
                    .filter(item -> !Collections.disjoint(item.sections(), page.sections()))
                    .map(Theme.Item::item)
                    .toList();
        }
    }
}
