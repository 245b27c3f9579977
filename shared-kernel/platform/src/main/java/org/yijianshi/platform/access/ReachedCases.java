package org.yijianshi.platform.access;

import org.yijianshi.kernel.CaseId;

/// Which cases a caller reaches now, as the service's own doors would say. A service whose POSTs
/// take a [Reach] and a case has one: it is asked before a kept answer is given again.
public interface ReachedCases {

    boolean isReached(CaseId caseId, Reach reach);
}
