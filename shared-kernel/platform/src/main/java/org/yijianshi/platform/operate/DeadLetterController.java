package org.yijianshi.platform.operate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.platform.idempotency.CommitsByItself;
import org.yijianshi.platform.kafka.DeadLetter.Spot;
import org.yijianshi.platform.kafka.DeadLetterDesk;
import org.yijianshi.platform.operate.OperatorActions.Action;
import org.yijianshi.platform.operate.OperatorActions.Done;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.web.Pages;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.platform.web.Texts;

import java.util.List;
import java.util.function.BiFunction;

/// The records that this service could not read. They stay in their topic for ever; whether one was
/// dealt with is in the list of actions.
@RestController
@RequestMapping("/api/operations/dead-letters")
final class DeadLetterController {

    private static final int LARGEST_PAGE = 100;
    private static final String GONE = "gone";

    private final DeadLetterDesk desk;
    private final OperatorActions actions;
    private final UnitsOfWork units;
    private final Texts texts;

    DeadLetterController(
            DeadLetterDesk desk, OperatorActions actions, UnitsOfWork units, Texts texts) {
        this.desk = desk;
        this.actions = actions;
        this.units = units;
        this.texts = texts;
    }

    /// A page of them, by partition and offset; `next` is the place to go on from.
    record Page(List<Line> deadLetters, @Nullable String next) {}

    /// One of them, and what was done with it, if anything was.
    record Line(DeadLetterView deadLetter, @Nullable Done done) {}

    @GetMapping
    Page page(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var from = after == null ? null : DeadLetterId.spot(after);
        var page = desk.page(from, Pages.checked(limit, LARGEST_PAGE), DeadLetterView::of);
        var settled = actions.settled(page.stream().map(one -> place(one.id())).toList());
        return new Page(
                page.stream().map(one -> new Line(one, settled.get(place(one.id())))).toList(),
                Pages.next(page, limit, DeadLetterView::id));
    }

    @GetMapping("/{id}")
    Line detail(@PathVariable String id) {
        var letter = desk.find(DeadLetterId.spot(id)).orElseThrow(Problem::notFound);
        return new Line(
                DeadLetterView.of(letter), actions.settled(List.of(place(id))).get(place(id)));
    }

    /// Each is read once more, as if it came from where it came from.
    @CommitsByItself
    @PostMapping("/redrive")
    Results redrive(@RequestBody OperatorRequest request) {
        return each(request, this::redrive);
    }

    @CommitsByItself
    @PostMapping("/discard")
    Results discard(@RequestBody OperatorRequest request) {
        return each(request, this::discard);
    }

    private Results each(OperatorRequest request, BiFunction<Spot, String, Results.Result> deed) {
        var why = request.why();
        var spots = request.asked().stream().map(DeadLetterId::spot).toList();
        return OneByOne.with(spots, spot -> deed.apply(spot, why), DeadLetterId::of, texts);
    }

    private Results.Result redrive(Spot spot, String why) {
        var letter = desk.find(spot);
        if (letter.isEmpty()) {
            return noted(Action.REDRIVE_DEAD_LETTER, spot, why, GONE);
        }
        if (letter.get().origin().filter(desk::isListenedTo).isEmpty()) {
            return noted(Action.REDRIVE_DEAD_LETTER, spot, why, "not-sent");
        }
        return once(
                Action.REDRIVE_DEAD_LETTER, spot, why, "sent", () -> desk.sendAgain(letter.get()));
    }

    private Results.Result discard(Spot spot, String why) {
        return desk.find(spot).isEmpty()
                ? noted(Action.DISCARD_DEAD_LETTER, spot, why, GONE)
                : once(Action.DISCARD_DEAD_LETTER, spot, why, "discarded", () -> {});
    }

    /// The note comes first: it stands against a second one, and is gone if the deed fails.
    private Results.Result once(
            Action action, Spot spot, String why, String result, Runnable deed) {
        var place = place(DeadLetterId.of(spot));
        boolean first =
                units.call(
                        () -> {
                            if (!actions.add(action, place, why, result)) {
                                return false;
                            }
                            deed.run();
                            return true;
                        });
        return first ? answer(spot, result) : noted(action, spot, why, GONE);
    }

    private Results.Result noted(Action action, Spot spot, String why, String result) {
        actions.add(action, place(DeadLetterId.of(spot)), why, result);
        return answer(spot, result);
    }

    private Results.Result answer(Spot spot, String result) {
        var reason = result.equals("not-sent") ? "ORIGIN_NOT_LISTENED_TO" : null;
        return new Results.Result(
                DeadLetterId.of(spot),
                result,
                null,
                reason,
                reason == null ? null : texts.of("operation." + reason));
    }

    private String place(String id) {
        return desk.topic() + "/" + id;
    }
}
