package org.yijianshi.platform.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

import java.util.List;
import java.util.Locale;

/// Texts for people, in the language of the request: Chinese unless English is asked for.
public final class Texts {

    private final MessageSource source;

    public Texts(MessageSource source) {
        this.source = source;
    }

    /// The text of a key, its placeholders filled; the key itself where no text exists, so that a
    /// gap is seen and never an error.
    public String of(String key, List<String> arguments) {
        return of(key, arguments, LocaleContextHolder.getLocale());
    }

    /// The text of a key in the language of the request.
    public String of(String key) {
        return of(key, List.of());
    }

    private String of(String key, List<String> arguments, Locale locale) {
        var text = source.getMessage(key, arguments.toArray(), key, locale);
        return text == null ? key : text;
    }
}
