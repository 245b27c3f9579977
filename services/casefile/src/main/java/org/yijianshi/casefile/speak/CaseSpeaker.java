package org.yijianshi.casefile.speak;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseCompleted;
import org.yijianshi.casefile.domain.CaseEvent.CaseRejected;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemCancelled;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.ResultsHandedOver;
import org.yijianshi.casefile.domain.CaseEvent.SupplementAsked;
import org.yijianshi.casefile.domain.CaseEvent.WaitingItemWithdrawn;
import org.yijianshi.contracts.CaseMessage;
import org.yijianshi.contracts.Ending;
import org.yijianshi.contracts.OrderMessage;
import org.yijianshi.contracts.OrderMessage.ItemOrderWithdrawn;
import org.yijianshi.contracts.PlannedItem;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.kafka.Speaker;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Private events of a case become messages: what happened for everyone, without anything personal,
/// and the order of each item for its department alone.
@Component
class CaseSpeaker implements Speaker<CaseEvent> {

    private final OrderWriter orders;

    CaseSpeaker(OrderWriter orders) {
        this.orders = orders;
    }

    @Override
    public Class<CaseEvent> eventType() {
        return CaseEvent.class;
    }

    @Override
    public Set<String> topics(CaseEvent event) {
        return switch (event) {
            case ItemReleased e -> both(e.item());
            case ItemSupplemented e -> both(e.item());
            case ItemWithdrawn e -> both(e.item());
            // The department said it first; of a late result nobody has to know but the hall.
            case SupplementAsked _, LateResultRecorded _ -> Set.of();
            case CaseSubmitted _,
                    ItemCompleted _,
                    ItemRejected _,
                    ItemCancelled _,
                    WaitingItemWithdrawn _,
                    CaseCompleted _,
                    CaseRejected _,
                    CaseWithdrawn _,
                    ResultsHandedOver _ ->
                    Set.of(Topics.CASE_EVENTS);
        };
    }

    @Override
    public List<Saying> say(CaseEvent event) {
        return switch (event) {
            case CaseSubmitted e -> all(submitted(e));
            case ItemReleased e -> List.of(toAll(released(e)), to(e.item(), orders.order(e)));
            case ItemSupplemented e ->
                    List.of(toAll(supplemented(e)), to(e.item(), orders.supplement(e)));
            case ItemWithdrawn e ->
                    List.of(
                            toAll(closed(e, e.item(), Ending.WITHDRAWN)),
                            to(e.item(), new ItemOrderWithdrawn(id(e), e.item().value(), e.at())));
            case WaitingItemWithdrawn e -> all(closed(e, e.item(), Ending.WITHDRAWN));
            case SupplementAsked _, LateResultRecorded _ -> List.of();
            case ItemCompleted e -> all(closed(e, e.item(), Ending.COMPLETED));
            case ItemRejected e -> all(closed(e, e.item(), Ending.REJECTED));
            case ItemCancelled e -> all(closed(e, e.item(), Ending.CANCELLED));
            case CaseCompleted e -> all(ended(e, Ending.COMPLETED));
            case CaseRejected e -> all(ended(e, Ending.REJECTED));
            case CaseWithdrawn e -> all(ended(e, Ending.WITHDRAWN));
            case ResultsHandedOver e ->
                    all(new CaseMessage.CaseHandedOver(id(e), codes(e.items()), e.at()));
        };
    }

    private static CaseMessage submitted(CaseSubmitted e) {
        var submission = e.submission();
        return new CaseMessage.CaseSubmitted(
                id(e),
                submission.caseNumber().value(),
                submission.theme(),
                submission.zone().value(),
                submission.intakeZone().value(),
                submission.channel(),
                submission.profileEdition(),
                e.plan().items().stream()
                        .map(p -> new PlannedItem(p.item().value(), codes(p.needs()), p.headline()))
                        .toList(),
                e.at());
    }

    private static CaseMessage released(ItemReleased e) {
        return new CaseMessage.ItemReleased(
                id(e), e.item().value(), codeOf(e.releasedBy()), e.at());
    }

    private static @Nullable String codeOf(@Nullable ItemCode item) {
        return item == null ? null : item.value();
    }

    private static CaseMessage supplemented(ItemSupplemented e) {
        return new CaseMessage.ItemSupplemented(id(e), e.item().value(), e.round(), e.at());
    }

    private static CaseMessage closed(CaseEvent e, ItemCode item, Ending ending) {
        return new CaseMessage.ItemClosed(id(e), item.value(), ending, e.at());
    }

    private static CaseMessage ended(CaseEvent e, Ending ending) {
        return new CaseMessage.CaseClosed(id(e), ending, e.at());
    }

    private static List<String> codes(List<ItemCode> items) {
        return items.stream().map(ItemCode::value).toList();
    }

    private static UUID id(CaseEvent event) {
        return event.caseId().value();
    }

    private static Set<String> both(ItemCode item) {
        return Set.of(Topics.CASE_EVENTS, Topics.itemOrders(item.value()));
    }

    private static Saying toAll(CaseMessage message) {
        return new Saying(Topics.CASE_EVENTS, message);
    }

    private static List<Saying> all(CaseMessage message) {
        return List.of(toAll(message));
    }

    private static Saying to(ItemCode item, OrderMessage order) {
        return new Saying(Topics.itemOrders(item.value()), order);
    }
}
