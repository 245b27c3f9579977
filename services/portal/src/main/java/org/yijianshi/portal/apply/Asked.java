package org.yijianshi.portal.apply;

import java.util.List;
import java.util.Map;

/// A page of the form as the list of pages shows it.
///
/// @param number from one on
/// @param state EMPTY, DONE or PROBLEMS
/// @param problems how many things are to be mended
record Asked(FormPage page, int number, State state, int problems) {

    /// How far it is filled in.
    enum State {
        EMPTY,
        DONE,
        PROBLEMS
    }

    /// All pages that these sections need.
    static List<Asked> all(List<FormPage> pages, Draft draft, Problems problems) {
        var wrong = problems.bySection();
        return pages.stream().map(page -> of(page, pages.indexOf(page) + 1, draft, wrong)).toList();
    }

    private static Asked of(FormPage page, int number, Draft draft, Map<String, Integer> wrong) {
        var begun = page.sections().stream().anyMatch(draft.sections()::has);
        var sum = page.sections().stream().mapToInt(s -> wrong.getOrDefault(s, 0)).sum();
        var state = sum == 0 ? State.DONE : begun ? State.PROBLEMS : State.EMPTY;
        return new Asked(page, number, state, sum);
    }

    public String key() {
        return page.key();
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
