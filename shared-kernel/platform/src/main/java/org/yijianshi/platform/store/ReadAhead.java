package org.yijianshi.platform.store;

import org.yijianshi.kernel.CaseId;

import java.util.Collection;

/// Reads in one go what came since to several cases. For the rest of the unit of work nobody looks
/// again, case by case: what is decided meanwhile elsewhere meets the unique number of the next
/// event.
@FunctionalInterface
public interface ReadAhead {

    void read(Collection<CaseId> cases);
}
