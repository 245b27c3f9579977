package org.yijianshi.simulation;

/// What a person was told at a door.
sealed interface Answer {

    /// It is done, or had been done.
    record Done() implements Answer {}

    /// It is not done, and trying again would not help.
    record Refused(String slug) implements Answer {}

    /// No answer, or one that says to try again: it may have been done or not.
    record Unknown() implements Answer {}
}
