package org.yijianshi.portal.apply;

import org.springframework.stereotype.Component;
import org.yijianshi.portal.guide.Items;

import java.util.List;
import java.util.Set;

/// What there is to fill in, as the catalogue says of the items that were chosen.
@Component
class Plans {

    private final Items items;

    Plans(Items items) {
        this.items = items;
    }

    Plan of(Draft draft) {
        return new Plan(items.theme(draft.theme()).sectionsFor(draft.items()));
    }

    /// @param needed the sections
    record Plan(Set<String> needed) {

        List<FormPage> pages() {
            return FormPage.of(needed);
        }

        List<String> sections(FormPage page) {
            return page.sections().stream().filter(needed::contains).toList();
        }
    }
}
