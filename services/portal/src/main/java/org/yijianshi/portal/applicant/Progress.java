package org.yijianshi.portal.applicant;

import org.jspecify.annotations.Nullable;
import org.yijianshi.portal.call.CaseView;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// A case as its applicant follows it: one item is what everybody waits for.
///
/// @param first items that wait for nothing
/// @param then items that wait for those
/// @param now the open item that is due first; absent when nothing is open
record Progress(
        CaseView view,
        List<CaseView.Item> first,
        List<CaseView.Item> then,
        CaseView.@Nullable Item now) {

    static Progress of(CaseView view, Predicate<String> needsNothing) {
        var open =
                view.items().stream()
                        .filter(CaseView.Item::isOpen)
                        .min(
                                Comparator.comparing(
                                                (CaseView.Item item) ->
                                                        !"APPLICANT".equals(item.waitingFor()))
                                        .thenComparing(
                                                CaseView.Item::dueAt,
                                                Comparator.nullsLast(Comparator.naturalOrder())));
        return new Progress(
                view,
                view.items().stream().filter(item -> needsNothing.test(item.item())).toList(),
                view.items().stream().filter(item -> !needsNothing.test(item.item())).toList(),
                open.orElse(null));
    }

    /// What tells this state of the case from another.
    public String stamp() {
        return stamp(view);
    }

    static String stamp(CaseView view) {
        return Integer.toHexString(view.hashCode());
    }

    /// Whether the page has anything to wait for.
    public boolean isLive() {
        return !Follower.isSettled(view);
    }

    /// Whether something is asked of the applicant now.
    public boolean asksMe() {
        return now != null && "APPLICANT".equals(now.waitingFor());
    }
}
