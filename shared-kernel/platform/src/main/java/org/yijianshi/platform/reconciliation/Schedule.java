package org.yijianshi.platform.reconciliation;

import java.time.Duration;

/// How often is compared.
///
/// @param every from one statement to the next, and from one request to its repetition
/// @param settled how old a message is before it is stated
/// @param look how often is looked whether there is something to do
record Schedule(Duration every, Duration settled, Duration look) {

    /// A difference older than this does not mend itself.
    Duration tooLong() {
        return every.multipliedBy(2);
    }
}
