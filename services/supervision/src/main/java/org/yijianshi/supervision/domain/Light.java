package org.yijianshi.supervision.domain;

/// How an open clock stands, by the share of its budget that it used.
public enum Light {
    NORMAL,
    YELLOW,
    RED,
    OVERDUE,
    /// Waits for the applicant.
    PAUSED,
    /// Waits for another item.
    NOT_STARTED
}
