package org.yijianshi.platform.operate;

import org.yijianshi.platform.Passing;
import org.yijianshi.platform.web.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What an operator asks for many items is done with each by itself. A failure that passes ends the
/// round: what was done has its results, what is left is said to be tried again later.
final class OneByOne {

    private OneByOne() {}

    /// @param name how the answer calls an item
    /// @throws RuntimeException if it fails with the first, or does not pass by itself
    static <T> Results with(
            List<T> items,
            Function<T, Results.Result> deed,
            Function<T, String> name,
            Texts texts) {
        var results = new ArrayList<Results.Result>();
        for (var item : items) {
            try {
                results.add(deed.apply(item));
            } catch (RuntimeException failure) {
                if (results.isEmpty() || !Passing.is(failure)) {
                    throw failure;
                }
                break;
            }
        }
        items.stream()
                .skip(results.size())
                .map(item -> later(name.apply(item), texts))
                .forEach(results::add);
        return new Results(results);
    }

    private static Results.Result later(String id, Texts texts) {
        return new Results.Result(
                id,
                "try-again-later",
                null,
                "TRY_AGAIN_LATER",
                texts.of("operation.TRY_AGAIN_LATER"));
    }
}
