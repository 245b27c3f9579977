package org.yijianshi.kernel;

import java.util.List;

/// What an aggregate answers to a command: facts to record, or a refusal that changes nothing. A
/// refusal is a value, so that deciders stay free of exceptions; only the shell around an aggregate
/// turns it into one.
public sealed interface Decision<E> {

    /// The command holds; these events follow, possibly none when it was a repeat.
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// The command is refused and nothing changes.
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    static <E> Decision<E> acceptAll(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    /// A repeat of something already done: accepted, and nothing new happens.
    static <E> Decision<E> nothing() {
        return new Accepted<>(List.of());
    }

    static <E> Decision<E> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
