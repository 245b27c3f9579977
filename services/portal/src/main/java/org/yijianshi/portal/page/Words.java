package org.yijianshi.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yijianshi.portal.guide.Items;

/// Codes of the services in words: states, items, departments, parties.
@Component
public class Words {

    private final MessageSource texts;
    private final Items items;

    Words(MessageSource texts, Items items) {
        this.texts = texts;
        this.items = items;
    }

    /// The text of `kind.code`; the code itself where there is none, so that a gap is seen.
    public String of(String kind, @Nullable String code) {
        if (code == null) {
            return "—";
        }
        var text = texts.getMessage(kind + "." + code, null, code, LocaleContextHolder.getLocale());
        return text == null ? code : text;
    }

    /// The name of an item.
    public String item(String item) {
        return items.name(item);
    }

    /// Who decides an item.
    public String department(String item) {
        return items.department(item);
    }
}
