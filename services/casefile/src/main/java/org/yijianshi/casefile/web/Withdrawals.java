package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseCommand.WithdrawCase;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

/// Withdraws a case (撤回); nobody is asked to confirm anything for it any more.
@Component
class Withdrawals {

    private final CaseHold hold;
    private final PendingForms pending;
    private final WaitingForms forms;
    private final Commands commands;
    private final UnitsOfWork units;
    private final BusinessTime time;

    Withdrawals(
            CaseHold hold,
            PendingForms pending,
            WaitingForms forms,
            Commands commands,
            UnitsOfWork units,
            BusinessTime time) {
        this.hold = hold;
        this.pending = pending;
        this.forms = forms;
        this.commands = commands;
        this.units = units;
        this.time = time;
    }

    void withdraw(CaseId caseId) {
        units.run(
                () -> {
                    hold.take(caseId);
                    commands.send(new WithdrawCase(caseId, time.instant()));
                    pending.digests(caseId).forEach(digest -> forms.forget(caseId, digest));
                });
    }
}
