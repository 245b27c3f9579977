package org.yijianshi.platform.store;

/// Keeps a read model in step with the service's own events, in the transaction that stores them:
/// whoever was answered finds what was said. Must be a function of the events alone, so that the
/// tables can be rebuilt.
public interface Projection<E> {

    /// The events it follows.
    Class<E> eventType();

    /// Writes what follows from one event.
    void on(E event);
}
