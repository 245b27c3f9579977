package org.yijianshi.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yijianshi.contracts.form.FieldTitles;
import org.yijianshi.portal.guide.Items;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Codes of the services in words: states, items, departments, parties.
@Component
public class Words {

    private static final Pattern IN_NAMES = Pattern.compile("(?<=[a-z])([A-Z])");

    private static final Pattern ROW = Pattern.compile("/[0-9]+$");

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

    /// What the form calls a field; in English the words that its name is made of.
    public String field(String section, String pointer) {
        var chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        return chinese
                ? FieldTitles.of(section, pointer).orElse(pointer)
                : words(pointer.isEmpty() ? section : pointer.substring(1).replace("/", " "));
    }

    /// The same alone: what it is in stands above it.
    ///
    /// @param pointer empty for the section itself
    public String title(String section, String pointer) {
        var chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        if (chinese) {
            return FieldTitles.own(section, pointer).orElse(pointer);
        }
        var named = ROW.matcher(pointer).replaceFirst("");
        return named.isEmpty()
                ? of("section", section)
                : words(named.substring(named.lastIndexOf('/') + 1));
    }

    private static String words(String name) {
        return IN_NAMES.matcher(name).replaceAll(" $1").toLowerCase(Locale.ENGLISH);
    }

    /// A text of the catalogue in the language of the page.
    public String inWords(Map<String, String> texts) {
        return Items.inWords(texts);
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
