package org.yijianshi.platform.store;

/// A projection whose tables can be emptied and written anew from the stored events. It writes rows
/// of the event's own case only, and asks nothing of the database: many cases are told together.
public interface ReadModel<E> extends Projection<E> {

    /// Empties its tables; everything is told again in the same transaction. What others wrote into
    /// them it puts aside.
    void forget();

    /// Everything has been told: what was put aside comes back.
    default void told() {}
}
