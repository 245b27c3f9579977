package org.yijianshi.portal.guide;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.call.Services;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue, which changes with a release and is asked for once a while.
@Component
public class Items {

    private static final long A_MINUTE = 60_000_000_000L;

    private record Kept(List<Theme> themes, long at) {}

    private final Services services;
    private volatile Kept kept = new Kept(List.of(), 0);

    Items(Services services) {
        this.services = services;
    }

    /// All themes; what was known before where the case file does not answer.
    public List<Theme> themes() {
        var now = kept;
        if (now.themes().isEmpty() || System.nanoTime() - now.at() > A_MINUTE) {
            try {
                now =
                        new Kept(
                                List.of(services.get("casefile", Theme[].class, "/api/catalogue")),
                                System.nanoTime());
                kept = now;
            } catch (Refused silent) {
                if (now.themes().isEmpty()) {
                    throw silent;
                }
            }
        }
        return now.themes();
    }

    /// The theme of this name.
    ///
    /// @throws Refused if there is none
    public Theme theme(String name) {
        return themes().stream()
                .filter(theme -> theme.theme().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("casefile"));
    }

    /// In the language of the request; the code where it is unknown.
    public String name(String item) {
        return find(item).map(one -> inWords(one.name())).orElse(item);
    }

    /// Who decides it, in the language of the request.
    public String department(String item) {
        return find(item).map(one -> inWords(one.department())).orElse(item);
    }

    /// Whether it can begin at once.
    public boolean needsNothing(String item) {
        return find(item).map(one -> one.needs().isEmpty()).orElse(true);
    }

    public static String inWords(Map<String, String> texts) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return texts.getOrDefault(language, texts.getOrDefault("zh", ""));
    }

    private Optional<Theme.Item> find(String item) {
        return themes().stream()
                .flatMap(theme -> theme.items().stream())
                .filter(one -> one.item().equals(item))
                .findFirst();
    }
}
