package org.yijianshi.trial;

import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.Refusal;
import org.yijianshi.trial.Notebook.Event.Shouted;
import org.yijianshi.trial.Notebook.Event.Whispered;
import org.yijianshi.trial.Notebook.Event.Written;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Notes of one case. `a+b` writes two, `b after a` is refused until there is an `a`, `(a` is told
/// to nobody, `a!` is told on two topics, and a note that is there already is nothing new.
public record Notebook(List<String> notes) {

    /// What can be asked of a notebook.
    public sealed interface Command {
        CaseId caseId();

        record Write(CaseId caseId, String text, Instant at) implements Command {}
    }

    /// What can happen to a notebook.
    public sealed interface Event {
        CaseId caseId();

        String text();

        Instant at();

        record Written(CaseId caseId, String text, Instant at) implements Event {}

        record Whispered(CaseId caseId, String text, Instant at) implements Event {}

        record Shouted(CaseId caseId, String text, Instant at) implements Event {}
    }

    static final Notebook EMPTY = new Notebook(List.of());
    private static final String AFTER = " after ";

    Decision<Event> decide(Command command) {
        return switch (command) {
            case Command.Write(var _, var text, var _) when text.equals("nothing new") ->
                    Decision.nothing();
            case Command.Write(var _, var text, var _) when isTooEarly(text) ->
                    Decision.refuse(new Refusal("not-yet"));
            case Command.Write write ->
                    Decision.acceptAll(
                            Arrays.stream(write.text().split("\\+", -1))
                                    .filter(text -> !notes.contains(text))
                                    .map(text -> event(write, text))
                                    .toList());
        };
    }

    Notebook evolve(Event event) {
        return new Notebook(Stream.concat(notes.stream(), Stream.of(event.text())).toList());
    }

    private boolean isTooEarly(String text) {
        int after = text.indexOf(AFTER);
        return after >= 0 && !notes.contains(text.substring(after + AFTER.length()));
    }

    private static Event event(Command.Write write, String text) {
        if (text.startsWith("(")) {
            return new Whispered(write.caseId(), text, write.at());
        }
        return text.endsWith("!")
                ? new Shouted(write.caseId(), text, write.at())
                : new Written(write.caseId(), text, write.at());
    }
}
