package org.yijianshi.supervision.listen;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.contracts.CaseMessage;
import org.yijianshi.contracts.CaseMessage.CaseClosed;
import org.yijianshi.contracts.CaseMessage.CaseHandedOver;
import org.yijianshi.contracts.CaseMessage.CaseSubmitted;
import org.yijianshi.contracts.CaseMessage.ItemClosed;
import org.yijianshi.contracts.CaseMessage.ItemReleased;
import org.yijianshi.contracts.CaseMessage.ItemSupplemented;
import org.yijianshi.contracts.ClockMessage;
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
import org.yijianshi.contracts.MessageTypes;
import org.yijianshi.contracts.OrderMessage;
import org.yijianshi.contracts.PlannedItem;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.supervision.domain.ClockCommand;
import org.yijianshi.supervision.domain.ClockCommand.PauseItem;
import org.yijianshi.supervision.domain.ClockCommand.ReleaseItem;
import org.yijianshi.supervision.domain.ClockCommand.ResumeItem;
import org.yijianshi.supervision.domain.ClockCommand.StartCase;
import org.yijianshi.supervision.domain.ClockCommand.StopCase;
import org.yijianshi.supervision.domain.ClockCommand.StopItem;
import org.yijianshi.supervision.domain.Ending;

import java.util.List;
import java.util.stream.Stream;

/// Tells the clock of a case whatever starts, pauses or stops it. The case file says nearly all of
/// it; that an item waits for the applicant is the department's word.
@Component
class CaseFacts implements Listener {

    private static final String PAUSE =
            MessageTypes.stem(MessageTypes.nameOf(SupplementRequested.class));

    private final Commands commands;
    private final Promises promises;

    CaseFacts(Commands commands, Promises promises) {
        this.commands = commands;
        this.promises = promises;
    }

    @Override
    public List<String> topics() {
        return Stream.concat(Stream.of(Topics.CASE_EVENTS), Topics.handlingEvents().stream())
                .toList();
    }

    /// Departments say four things about an item that are not on the clock, for each that is.
    @Override
    public boolean concerns(String type, @Nullable String item) {
        return !type.startsWith("handling.") || type.equals(PAUSE);
    }

    @Override
    public void on(Message message) {
        var caseId = new CaseId(message.caseId());
        var fact =
                switch (message) {
                    case CaseMessage said -> fact(caseId, said);
                    case HandlingMessage said -> fact(caseId, said);
                    case ClockMessage _, OrderMessage _ -> null; // not on our topics
                };
        if (fact != null) {
            commands.send(fact);
        }
    }

    private @Nullable ClockCommand fact(CaseId caseId, CaseMessage message) {
        return switch (message) {
            case CaseSubmitted m -> start(caseId, m);
            case ItemReleased m ->
                    new ReleaseItem(caseId, item(m.item()), nullable(m.releasedBy()), m.at());
            case ItemSupplemented m -> new ResumeItem(caseId, item(m.item()), m.at());
            case ItemClosed m -> new StopItem(caseId, item(m.item()), ending(m.ending()), m.at());
            case CaseClosed m -> new StopCase(caseId, ending(m.ending()), m.at());
            case CaseHandedOver _ -> null; // fetching the results is not on the clock
        };
    }

    private static @Nullable ClockCommand fact(CaseId caseId, HandlingMessage message) {
        return switch (message) {
            case SupplementRequested m -> new PauseItem(caseId, item(m.item()), m.at());
            // An item starts and ends when the case file says so: its word is the one that counts.
            case HandlingOpened _,
                    HandlingReferred _,
                    HandlingClaimed _,
                    HandlingUnclaimed _,
                    HandlingApproved _,
                    HandlingCompleted _,
                    HandlingRejected _,
                    HandlingWithdrawn _ ->
                    null;
        };
    }

    private StartCase start(CaseId caseId, CaseSubmitted m) {
        var zone = new HallZone(m.zone());
        var planned = m.items().stream().map(p -> item(p.item())).toList();
        var headline =
                m.items().stream().filter(PlannedItem::headline).map(p -> item(p.item())).toList();
        return new StartCase(
                caseId,
                new CaseNumber(m.caseNumber()),
                zone,
                m.profileEdition(),
                promises.pinned(m.profileEdition(), zone, planned, m.at()),
                headline,
                m.at());
    }

    private static ItemCode item(String code) {
        return new ItemCode(code);
    }

    private static @Nullable ItemCode nullable(@Nullable String code) {
        return code == null ? null : item(code);
    }

    private static Ending ending(org.yijianshi.contracts.Ending ending) {
        return switch (ending) {
            case COMPLETED -> Ending.COMPLETED;
            case REJECTED -> Ending.REJECTED;
            case CANCELLED -> Ending.CANCELLED;
            case WITHDRAWN -> Ending.WITHDRAWN;
        };
    }
}
