package org.yijianshi.portal.page;

import org.jspecify.annotations.Nullable;
import org.yijianshi.access.Role;
import org.yijianshi.portal.page.Frame.Entry;
import org.yijianshi.portal.signin.SignedIn;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where each role can go: one flat bar, short enough for a phone.
final class Navigation {

    private record Place(String text, String path) {}

    private static final List<Place> PUBLIC =
            List.of(new Place("nav.home", "/"), new Place("nav.guide", "/guide"));

    private static final Map<Role, List<Place>> OF_ROLES =
            Map.of(
                    Role.APPLICANT,
                    List.of(
                            new Place("nav.home", "/"),
                            new Place("nav.cases", "/cases"),
                            new Place("nav.guide", "/guide")),
                    Role.CLERK,
                    List.of(
                            new Place("nav.window.cases", "/window/cases"),
                            new Place("nav.window.forms", "/window/forms"),
                            new Place("nav.window.pick-up", "/window/pick-up")),
                    Role.OFFICER,
                    List.of(
                            new Place("nav.tasks", "/tasks"),
                            new Place("nav.rules", "/tasks/rules")),
                    Role.SUPERVISOR,
                    List.of(
                            new Place("nav.today", "/supervision/today"),
                            new Place("nav.ledgers", "/supervision/cases")),
                    Role.OPERATOR,
                    List.of(
                            new Place("nav.operations", "/operations"),
                            new Place("nav.actions", "/operations/actions")));

    private Navigation() {}

    static List<Entry> of(@Nullable SignedIn who, String path) {
        var places =
                who == null
                        ? PUBLIC
                        : who.roles().stream()
                                .map(OF_ROLES::get)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(PUBLIC);
        var current = longestMatch(places, path);
        return places.stream()
                .map(place -> new Entry(place.text(), place.path(), place.equals(current)))
                .toList();
    }

    private static @Nullable Place longestMatch(List<Place> places, String path) {
        Place best = null;
        for (var place : places) {
            var leads =
                    path.equals(place.path())
                            || (!place.path().equals("/") && path.startsWith(place.path() + "/"));
            if (leads && (best == null || place.path().length() > best.path().length())) {
                best = place;
            }
        }
        return best;
    }
}
