package org.yijianshi.simulation;

/// What must hold once everything has come to rest, whatever went wrong on the way.
enum Invariant {
    /// Every case that was acknowledged ended, in one way, and so did each of its items.
    ONE_END,
    /// Every effect is there once in each department and in the case.
    EFFECT_ONCE,
    /// No number was given twice, and none was given away without its award.
    NUMBERS_UNIQUE,
    /// Every message was applied, strictly in the order of its line.
    APPLIED_IN_ORDER,
    /// Nothing waits: no parked message, no unpublished event, no open task of a maker.
    NOTHING_LEFT,
    /// Every unreadable record is among the dead letters, and nothing else is.
    UNREADABLE_KEPT,
    /// The clock's verdict is what events and calendar say.
    VERDICT_RECOMPUTED,
    /// Every due instant, told anew in the order of time, is the same, and everybody heard it.
    DUE_INSTANTS_HEARD,
    /// What a department was told is what the case file had to tell it.
    ORDERS_AGREE,
    /// What the case shows is what the departments decided, late results included.
    RESULTS_AGREE,
    /// Whatever anybody was told is done, is done.
    WORD_KEPT
}
