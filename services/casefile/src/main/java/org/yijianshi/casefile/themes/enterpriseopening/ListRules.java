package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.LISTED_TWICE;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.themes.enterpriseopening.Mention.Post;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Identified;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders.Shareholder;
import org.yijianshi.kernel.Violation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Lists name each entry once; the second time is reported.
final class ListRules {

    private static final Set<Post> LISTED =
            EnumSet.of(
                    Post.DIRECTOR,
                    Post.SUPERVISOR,
                    Post.MANAGER,
                    Post.BENEFICIAL_OWNER,
                    Post.EMPLOYEE);

    private record Entry(Post post, String key) {}

    private ListRules() {}

    static Stream<Violation> nothingIsListedTwice(CombinedForm form) {
        return Stream.of(peopleTwice(form), shareholdersTwice(form), scopeEntriesTwice(form))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> peopleTwice(CombinedForm form) {
        var seen = new HashSet<Entry>();
        return Mentions.in(form).stream()
                .filter(mention -> LISTED.contains(mention.post()))
                .filter(m -> !seen.add(new Entry(m.post(), Identified.normal(m.idNumber()))))
                .map(mention -> LISTED_TWICE.at(mention.pointer()));
    }

    private static Stream<Violation> shareholdersTwice(CombinedForm form) {
        var seen = new HashSet<String>();
        return given(
                form.sections().shareholders(),
                shareholders ->
                        each(
                                "/sections/shareholders/list",
                                shareholders.list(),
                                (pointer, shareholder) -> twice(seen, pointer, key(shareholder))));
    }

    private static Stream<Violation> scopeEntriesTwice(CombinedForm form) {
        var seen = new HashSet<String>();
        return given(
                form.sections().scope(),
                scope ->
                        each(
                                "/sections/scope/entries",
                                scope.entries(),
                                (pointer, entry) -> twice(seen, pointer, entry.text())));
    }

    private static Stream<Violation> twice(Set<String> seen, String pointer, @Nullable String key) {
        return key == null || seen.add(key.toUpperCase(Locale.ROOT))
                ? Stream.of()
                : Stream.of(LISTED_TWICE.at(pointer));
    }

    private static @Nullable String key(Shareholder shareholder) {
        return shareholder.isNaturalPerson() ? shareholder.idNumber() : shareholder.creditCode();
    }
}
