package org.yijianshi.casefile.web;

import org.yijianshi.casefile.domain.Theme;
import org.yijianshi.casefile.domain.Theme.CatalogueItem;
import org.yijianshi.kernel.Violation;

import java.util.ArrayList;
import java.util.List;

/// Checks the choice of items against the catalogue.
final class PlanCheck {

    private PlanCheck() {}

    static List<Violation> violations(Theme theme, List<String> chosen) {
        var found = new ArrayList<Violation>();
        var offered = theme.items().stream().map(CatalogueItem::item).toList();
        for (int i = 0; i < chosen.size(); i++) {
            if (!offered.contains(chosen.get(i))) {
                found.add(new Violation("/items/" + i, "ITEM_NOT_OFFERED"));
            }
        }
        for (var item : theme.items()) {
            if (item.compulsory() && !chosen.contains(item.item())) {
                found.add(new Violation("/items", "ITEM_COMPULSORY", item.item()));
            }
            if (chosen.contains(item.item())) {
                item.needs().stream()
                        .filter(need -> !chosen.contains(need))
                        .forEach(
                                need ->
                                        found.add(
                                                new Violation(
                                                        "/items",
                                                        "ITEM_NEEDED",
                                                        item.item(),
                                                        need)));
            }
        }
        return found.stream().distinct().toList();
    }
}
