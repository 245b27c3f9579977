package org.yijianshi.departmentkit.read;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;

import java.time.Instant;

/// When each item is due, as supervision says. News may arrive before the order itself and more
/// than once: the highest number counts.
@FunctionalInterface
public interface DueDates {

    void set(CaseId caseId, @Nullable Instant due, long budgetMinutes, long seq);
}
