package org.yijianshi.platform.operate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.contracts.MaskedJson;
import org.yijianshi.platform.idempotency.CommitsByItself;
import org.yijianshi.platform.kafka.ParkedDesk;
import org.yijianshi.platform.kafka.ParkedDesk.Outcome;
import org.yijianshi.platform.kafka.ParkedLetters.Cause;
import org.yijianshi.platform.kafka.ParkedLetters.Place;
import org.yijianshi.platform.operate.OperatorActions.Action;
import org.yijianshi.platform.operate.ParkedQueries.Group;
import org.yijianshi.platform.web.Pages;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.platform.web.Texts;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/// The parked messages of this service: found, understood, tried again, or let go.
@RestController
@RequestMapping("/api/operations/parked")
final class ParkedController {

    private final ParkedQueries parked;
    private final ParkedDesk desk;
    private final OperatorActions actions;
    private final Texts texts;

    ParkedController(ParkedQueries parked, ParkedDesk desk, OperatorActions actions, Texts texts) {
        this.parked = parked;
        this.desk = desk;
        this.actions = actions;
        this.texts = texts;
    }

    /// A page of what waits; `next` is the place to go on from.
    ///
    /// @param count of all that the filter lets through, at most 10,000
    /// @param countIsLeast whether there are more than that
    record Page(List<ParkedView> parked, int count, boolean countIsLeast, @Nullable String next) {}

    /// What waits, by what is wrong with it.
    ///
    /// @param countIsLeast whether only the 10,000 that have waited longest are counted
    record Summary(List<Group> groups, boolean countIsLeast) {}

    /// One message with what it says: identifiers, codes and times; all else is masked.
    ///
    /// @param payload absent if it is no JSON
    record Detail(ParkedView message, int payloadBytes, @Nullable JsonNode payload) {}

    @GetMapping
    Page page(
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var from = after == null ? null : ParkedId.place(after);
        var page = parked.page(cause, caseId, from, Pages.checked(limit));
        var count = parked.count(cause, caseId);
        return new Page(
                page,
                Math.min(count, ParkedQueries.COUNTED),
                count > ParkedQueries.COUNTED,
                Pages.next(page, limit, ParkedView::id));
    }

    @GetMapping("/summary")
    Summary summary() {
        return new Summary(parked.groups(), parked.count(null, null) > ParkedQueries.COUNTED);
    }

    @GetMapping("/{id}")
    Detail detail(@PathVariable String id) {
        var found = parked.find(ParkedId.place(id)).orElseThrow(Problem::notFound);
        var payload = found.payload();
        return new Detail(found.view(), payload.length, MaskedJson.of(payload).orElse(null));
    }

    @CommitsByItself
    @PostMapping("/redrive")
    Results redrive(@RequestBody OperatorRequest request) {
        return each(request, Action.REDRIVE_PARKED, desk::redrive);
    }

    @CommitsByItself
    @PostMapping("/discard")
    Results discard(@RequestBody OperatorRequest request) {
        return each(request, Action.DISCARD_PARKED, desk::discard);
    }

    /// What the desk does with one message.
    private interface Deed {
        Outcome with(Place place, Consumer<Outcome> record);
    }

    private Results each(OperatorRequest request, Action action, Deed deed) {
        var why = request.why();
        var places = request.asked().stream().map(ParkedId::place).toList();
        return OneByOne.with(places, place -> one(place, why, action, deed), ParkedId::of, texts);
    }

    private Results.Result one(Place place, String why, Action action, Deed deed) {
        var outcome =
                deed.with(
                        place,
                        done -> actions.add(action, ParkedId.inWords(place), why, code(done)));
        return new Results.Result(
                ParkedId.of(place),
                code(outcome),
                outcome.cause() == null ? null : outcome.cause().name(),
                outcome.reason(),
                inWords(outcome));
    }

    private @Nullable String inWords(Outcome outcome) {
        return switch (outcome.result()) {
            case STILL_WAITING -> texts.of("operation." + outcome.cause());
            case NOT_DISCARDED -> texts.of("operation." + outcome.reason());
            case APPLIED, DISCARDED, GONE -> null;
        };
    }

    private static String code(Outcome outcome) {
        return outcome.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
