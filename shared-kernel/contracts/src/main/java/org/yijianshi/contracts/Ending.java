package org.yijianshi.contracts;

/// How an item or a case ended.
public enum Ending {
    COMPLETED,
    REJECTED,
    CANCELLED,
    WITHDRAWN
}
