package org.yijianshi.worktime;

import java.time.Duration;

/// An amount of working time: a budget, what was used of it, what is left. A type of its own so
/// that nobody adds it to an instant without a calendar or writes it as `P1D`; a day is no unit of
/// it. What is left of an overspent budget is negative.
public record WorkingTime(Duration value) implements Comparable<WorkingTime> {

    public static final WorkingTime ZERO = new WorkingTime(Duration.ZERO);

    public static WorkingTime ofMinutes(long minutes) {
        return new WorkingTime(Duration.ofMinutes(minutes));
    }

    public static WorkingTime ofSeconds(long seconds) {
        return new WorkingTime(Duration.ofSeconds(seconds));
    }

    static WorkingTime ofNanos(long nanos) {
        return new WorkingTime(Duration.ofNanos(nanos));
    }

    public WorkingTime plus(WorkingTime other) {
        return new WorkingTime(value.plus(other.value));
    }

    public WorkingTime minus(WorkingTime other) {
        return new WorkingTime(value.minus(other.value));
    }

    public WorkingTime percent(int percent) {
        return new WorkingTime(value.multipliedBy(percent).dividedBy(100));
    }

    public boolean isNegative() {
        return value.isNegative();
    }

    public boolean isZero() {
        return value.isZero();
    }

    /// Whole seconds, rounded down.
    public long toSeconds() {
        return value.toSeconds();
    }

    /// Whole minutes, rounded down. For people; compare the values themselves.
    public long toMinutes() {
        return Math.floorDiv(toSeconds(), 60);
    }

    long toNanos() {
        return value.toNanos();
    }

    @Override
    public int compareTo(WorkingTime other) {
        return value.compareTo(other.value);
    }
}
