package org.yijianshi.casefile.themes.enterpriseopening;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.Violation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Applies a rule where what it speaks about is there.
final class Given {

    private Given() {}

    static <A, R> Stream<R> given(@Nullable A one, Function<A, Stream<R>> rule) {
        return one == null ? Stream.of() : rule.apply(one);
    }

    static <A, B, R> Stream<R> given(
            @Nullable A one, @Nullable B other, BiFunction<A, B, Stream<R>> rule) {
        return one == null || other == null ? Stream.of() : rule.apply(one, other);
    }

    static Stream<Violation> unless(boolean holds, Violation violation) {
        return holds ? Stream.of() : Stream.of(violation);
    }

    /// Applies a rule to each entry of a list, with the pointer to the entry.
    static <T, R> Stream<R> each(
            String list, List<T> entries, BiFunction<String, T, Stream<R>> rule) {
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> rule.apply(list + "/" + i, entries.get(i)));
    }
}
