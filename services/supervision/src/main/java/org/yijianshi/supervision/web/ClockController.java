package org.yijianshi.supervision.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.supervision.read.LedgerView;
import org.yijianshi.supervision.read.LedgersView;

import java.util.UUID;

/// Shows the account of a case as it stands now.
@RestController
class ClockController {

    private final LedgersView ledgers;
    private final BusinessTime time;

    ClockController(LedgersView ledgers, BusinessTime time) {
        this.ledgers = ledgers;
        this.time = time;
    }

    @GetMapping("/api/clocks/{caseId}")
    LedgerView clock(@PathVariable UUID caseId, Reach reach) {
        return ledgers.find(new CaseId(caseId), time.instant(), reach)
                .orElseThrow(Problem::notFound);
    }
}
