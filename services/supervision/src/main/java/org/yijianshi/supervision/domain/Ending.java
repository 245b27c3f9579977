package org.yijianshi.supervision.domain;

/// How an item or a case ended. Every ending stops a clock; only a completed one kept a promise.
public enum Ending {
    COMPLETED,
    REJECTED,
    CANCELLED,
    WITHDRAWN
}
