package org.yijianshi.casefile.domain;

import org.yijianshi.casefile.domain.CaseCommand.HandOver;
import org.yijianshi.casefile.domain.CaseCommand.RecordCompletion;
import org.yijianshi.casefile.domain.CaseCommand.RecordRejection;
import org.yijianshi.casefile.domain.CaseCommand.RecordSupplementRequest;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.CaseCommand.SupplementItem;
import org.yijianshi.casefile.domain.CaseCommand.WithdrawCase;
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
import org.yijianshi.casefile.domain.ItemState.AwaitingSupplement;
import org.yijianshi.casefile.domain.ItemState.Completed;
import org.yijianshi.casefile.domain.ItemState.Ended;
import org.yijianshi.casefile.domain.ItemState.Released;
import org.yijianshi.casefile.domain.ItemState.Withdrawn;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.ItemCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A case under way: which items are completed decides which open next.
///
/// @param outputs what completed items produced, for those that need it
record InProgress(Submission submission, Items items, Map<String, String> outputs)
        implements CaseFile {

    InProgress {
        outputs = Map.copyOf(outputs);
    }

    static InProgress from(CaseSubmitted submitted) {
        return new InProgress(submitted.submission(), Items.of(submitted.plan()), Map.of());
    }

    @Override
    public Decision<CaseEvent> decide(CaseCommand command) {
        return switch (command) {
            case SubmitCase c when c.submission().digest().equals(submission.digest()) ->
                    Decision.nothing();
            case SubmitCase _ -> Decision.refuse(Refusals.CASE_ALREADY_SUBMITTED);
            case RecordCompletion c -> complete(c);
            case RecordRejection c -> reject(c);
            case RecordSupplementRequest c -> askForSupplement(c);
            case SupplementItem c -> supplement(c);
            case WithdrawCase _ when !items.completed().isEmpty() ->
                    Decision.refuse(Refusals.TOO_LATE_TO_WITHDRAW);
            case WithdrawCase c -> withdraw(c);
            case HandOver _ -> Decision.refuse(Refusals.NOT_COMPLETED);
        };
    }

    private Decision<CaseEvent> complete(RecordCompletion c) {
        return switch (items.state(c.item())) {
            case Completed _, Ended _, Withdrawn _ -> Decision.nothing();
            case ItemState.Waiting _ -> Decision.refuse(Refusals.ITEM_NOT_OPEN);
            case Released _, AwaitingSupplement _ -> {
                var done =
                        new ItemCompleted(
                                c.caseId(),
                                c.item(),
                                c.results(),
                                c.confidential(),
                                c.completedAt());
                var events = new ArrayList<CaseEvent>(List.of(done));
                events.addAll(after(done).releases(c.caseId(), c.item(), c.at()));
                yield Decision.acceptAll(closedIfEnded(events, c.caseId(), c.at()));
            }
        };
    }

    private InProgress after(ItemCompleted done) {
        return with(done.item(), new Completed()).and(done.results());
    }

    private List<ItemReleased> releases(CaseId caseId, ItemCode by, Instant at) {
        return items.ready().stream()
                .map(item -> new ItemReleased(caseId, item, by, outputs, at))
                .toList();
    }

    private Decision<CaseEvent> reject(RecordRejection c) {
        return switch (items.state(c.item())) {
            case Completed _, Ended _, Withdrawn _ -> Decision.nothing();
            case ItemState.Waiting _ -> Decision.refuse(Refusals.ITEM_NOT_OPEN);
            case Released _, AwaitingSupplement _ -> {
                var events = new ArrayList<CaseEvent>();
                events.add(
                        new ItemRejected(
                                c.caseId(), c.item(), c.reasons(), c.note(), c.rejectedAt()));
                items.hopeless(c.item())
                        .forEach(item -> events.add(new ItemCancelled(c.caseId(), item, c.at())));
                yield Decision.acceptAll(closedIfEnded(events, c.caseId(), c.at()));
            }
        };
    }

    private List<CaseEvent> closedIfEnded(List<CaseEvent> events, CaseId caseId, Instant at) {
        CaseFile after = this;
        for (var event : events) {
            after = after.evolve(event);
        }
        if (after instanceof InProgress left && left.items.allEnded()) {
            events.add(
                    left.items.isCompulsoryMissing()
                            ? new CaseRejected(caseId, at)
                            : new CaseCompleted(caseId, at));
        }
        return events;
    }

    private Decision<CaseEvent> askForSupplement(RecordSupplementRequest c) {
        return switch (items.state(c.item())) {
            case Completed _, Ended _, Withdrawn _, AwaitingSupplement _ -> Decision.nothing();
            case ItemState.Waiting _ -> Decision.refuse(Refusals.ITEM_NOT_OPEN);
            case Released _ ->
                    Decision.accept(
                            new SupplementAsked(
                                    c.caseId(),
                                    c.item(),
                                    c.reasons(),
                                    visible(c),
                                    c.note(),
                                    c.askedAt()));
        };
    }

    /// Whatever a department asks for: it gets nothing that it may not see.
    private List<String> visible(RecordSupplementRequest c) {
        var declared = items.plan().get(c.item()).sections();
        return c.sections().stream().filter(declared::contains).toList();
    }

    private Decision<CaseEvent> supplement(SupplementItem c) {
        return switch (items.state(c.item())) {
            case Released s when s.lastDigest().equals(c.digest()) -> Decision.nothing();
            case Released _, Completed _, Ended _, Withdrawn _, ItemState.Waiting _ ->
                    Decision.refuse(Refusals.SUPPLEMENT_NOT_ASKED);
            case AwaitingSupplement s when !s.sections().containsAll(names(c)) ->
                    Decision.refuse(Refusals.SECTIONS_NOT_ASKED);
            case AwaitingSupplement s ->
                    Decision.accept(
                            new ItemSupplemented(
                                    c.caseId(),
                                    c.item(),
                                    s.round() + 1,
                                    c.all(),
                                    c.digest(),
                                    c.at()));
        };
    }

    private static List<String> names(SupplementItem c) {
        return c.sections().stream().map(SealedSection::name).toList();
    }

    private Decision<CaseEvent> withdraw(WithdrawCase c) {
        var events = new ArrayList<CaseEvent>();
        items.open().forEach(item -> events.add(withdrawn(item, c)));
        events.add(new CaseWithdrawn(c.caseId(), c.at()));
        return Decision.acceptAll(events);
    }

    private CaseEvent withdrawn(ItemCode item, WithdrawCase c) {
        return items.state(item) instanceof ItemState.Waiting
                ? new WaitingItemWithdrawn(c.caseId(), item, c.at())
                : new ItemWithdrawn(c.caseId(), item, c.at());
    }

    @Override
    public CaseFile evolve(CaseEvent event) {
        return switch (event) {
            case CaseSubmitted _ -> throw new IllegalStateException("submitted twice");
            case ItemReleased e -> with(e.item(), new Released(0, ""));
            case SupplementAsked e ->
                    with(e.item(), new AwaitingSupplement(round(e.item()), e.sections()));
            case ItemSupplemented e -> with(e.item(), new Released(e.round(), e.digest()));
            case ItemCompleted e -> after(e);
            case ItemRejected e -> with(e.item(), new Ended());
            case ItemCancelled e -> with(e.item(), new Ended());
            case ItemWithdrawn e -> with(e.item(), new Withdrawn());
            case WaitingItemWithdrawn e -> with(e.item(), new Ended());
            case CaseCompleted _ -> Closed.completed(submission, items);
            case CaseRejected _ -> Closed.rejected(submission);
            case CaseWithdrawn _ -> Closed.withdrawn(submission, items);
            case ResultsHandedOver _, LateResultRecorded _ ->
                    throw new IllegalStateException("not ended");
        };
    }

    private int round(ItemCode item) {
        return items.state(item) instanceof Released released ? released.round() : 0;
    }

    private InProgress with(ItemCode item, ItemState state) {
        return new InProgress(submission, items.with(item, state), outputs);
    }

    private InProgress and(Map<String, String> results) {
        var all = new LinkedHashMap<>(outputs);
        all.putAll(results);
        return new InProgress(submission, items, all);
    }
}
