package org.yijianshi.casefile.listen;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseCommand.RecordCompletion;
import org.yijianshi.casefile.domain.CaseCommand.RecordRejection;
import org.yijianshi.casefile.domain.CaseCommand.RecordSupplementRequest;
import org.yijianshi.casefile.domain.Progress;
import org.yijianshi.contracts.CaseMessage;
import org.yijianshi.contracts.ClockMessage;
import org.yijianshi.contracts.ClockMessage.DueSet;
import org.yijianshi.contracts.ClockMessage.VerdictReached;
import org.yijianshi.contracts.HandlingMessage;
import org.yijianshi.contracts.HandlingMessage.HandlingApproved;
import org.yijianshi.contracts.HandlingMessage.HandlingClaimed;
import org.yijianshi.contracts.HandlingMessage.HandlingCompleted;
import org.yijianshi.contracts.HandlingMessage.HandlingOpened;
import org.yijianshi.contracts.HandlingMessage.HandlingReferred;
import org.yijianshi.contracts.HandlingMessage.HandlingRejected;
import org.yijianshi.contracts.HandlingMessage.HandlingUnclaimed;
import org.yijianshi.contracts.HandlingMessage.HandlingWithdrawn;
import org.yijianshi.contracts.HandlingMessage.SupplementRequested;
import org.yijianshi.contracts.Message;
import org.yijianshi.contracts.OrderMessage;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.time.BusinessTime;

import java.util.List;
import java.util.stream.Stream;

/// Whenever a department decides an item, tell the case: it alone decides what opens next.
/// Everything else they say, and what the clock says, goes to the unified view.
@Component
class Outcomes implements Listener {

    private final Commands commands;
    private final Progress progress;
    private final Vault vault;
    private final BusinessTime time;

    Outcomes(Commands commands, Progress progress, Vault vault, BusinessTime time) {
        this.commands = commands;
        this.progress = progress;
        this.vault = vault;
        this.time = time;
    }

    @Override
    public List<String> topics() {
        return Stream.concat(Topics.handlingEvents().stream(), Stream.of(Topics.CLOCK_EVENTS))
                .toList();
    }

    @Override
    public List<String> newsTopics() {
        return List.of(Topics.CLOCK_EVENTS);
    }

    @Override
    public void on(Message message) {
        switch (message) {
            case HandlingMessage handling ->
                    handled(handling, new CaseId(handling.caseId()), new ItemCode(handling.item()));
            case CaseMessage _, ClockMessage _, OrderMessage _ -> {} // not on our topics
        }
    }

    private void handled(HandlingMessage message, CaseId caseId, ItemCode item) {
        switch (message) {
            case HandlingOpened m ->
                    progress.report(caseId, item, "ACCEPTED", "DEPARTMENT", "ACCEPTED", m.at());
            case HandlingReferred m ->
                    progress.report(caseId, item, "UNDER_REVIEW", "OFFICER", "REFERRED", m.at());
            case HandlingClaimed m -> progress.note(caseId, item, "CLAIMED", m.at());
            case HandlingUnclaimed m -> progress.note(caseId, item, "UNCLAIMED", m.at());
            case SupplementRequested m ->
                    commands.send(
                            new RecordSupplementRequest(
                                    caseId,
                                    item,
                                    m.reasons(),
                                    m.sections(),
                                    kept(caseId, m.note()),
                                    m.at(),
                                    time.instant()));
            case HandlingApproved m -> {
                progress.report(caseId, item, "IN_PRODUCTION", "MAKER", "APPROVED", m.at());
                progress.decided(caseId, item, m.mode().name(), m.ruleSet(), m.rule());
            }
            case HandlingCompleted m ->
                    commands.send(
                            new RecordCompletion(
                                    caseId,
                                    item,
                                    m.results(),
                                    kept(caseId, m.confidential()),
                                    m.at(),
                                    time.instant()));
            case HandlingRejected m ->
                    commands.send(
                            new RecordRejection(
                                    caseId,
                                    item,
                                    m.reasons(),
                                    kept(caseId, m.note()),
                                    m.at(),
                                    time.instant()));
            case HandlingWithdrawn _ -> {} // the case said so itself
        }
    }

    @Override
    public void onNews(Message message, long seq) {
        if (message instanceof DueSet m) {
            progress.due(new CaseId(m.caseId()), m.item(), m.budgetMinutes(), m.dueAt(), seq);
        } else if (message instanceof VerdictReached m) {
            progress.verdict(new CaseId(m.caseId()), m.netMinutes(), m.withinPromise(), seq);
        }
    }

    private @Nullable Sealed kept(CaseId caseId, @Nullable SealedPart part) {
        return part == null ? null : vault.accept(caseId, part);
    }
}
