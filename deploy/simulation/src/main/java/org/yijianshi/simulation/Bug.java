package org.yijianshi.simulation;

/// Mistakes a protocol like this one is known for, to be switched on one at a time: a simulation
/// that does not notice them proves nothing.
enum Bug {
    /// Messages are applied as they come, whatever was applied before.
    INBOX_CHECK_DROPPED,
    /// What is applied is remembered apart from its effects.
    INBOX_ROW_OUTSIDE_TRANSACTION,
    /// Offsets are committed before the database.
    ACKNOWLEDGED_BEFORE_COMMIT,
    /// A message whose predecessor is missing is applied all the same.
    GAP_IGNORED,
    /// What waited behind a gap is not looked at when the gap closes.
    PARKED_FORGOTTEN,
    /// The relay stores its place before Kafka has the messages.
    CURSOR_BEFORE_SEND,
    /// The relay goes on though Kafka did not acknowledge.
    SEND_FAILURE_SWALLOWED,
    /// The same request twice has its effect twice.
    REPEAT_NOT_RECOGNISED,
    /// A number stays claimed although the decision was rolled back.
    NUMBER_OUTSIDE_TRANSACTION,
    /// The next number is counted in memory and counted again after a restart.
    NUMBER_COUNTED_IN_MEMORY,
    /// No department hears of a withdrawal.
    WITHDRAWAL_LOST,
    /// What a department produced after the withdrawal is forgotten.
    LATE_RESULT_LOST,
    /// The maker's task is ticked off before its result is stored.
    TASK_TICKED_OFF_TOO_EARLY,
    /// The clock does not hear that a department waits for the applicant.
    PAUSE_NOT_HEARD
}
