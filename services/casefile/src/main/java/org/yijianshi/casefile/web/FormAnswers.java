package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.web.Parties.Signer;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Says what became of a form: the receipt, or who has to confirm it yet.
@Component
class FormAnswers {

    private final Receipts receipts;

    FormAnswers(Receipts receipts) {
        this.receipts = receipts;
    }

    /// A receipt, or whom it waits for, or who did not want it.
    sealed interface Answer permits Receipts.Receipt, Supplemented, Awaiting, Refused {}

    /// The department has the supplement.
    record Supplemented(UUID caseId, String item) implements Answer {}

    /// Who has to confirm yet.
    ///
    /// @param digest names the content that is confirmed
    record Awaiting(UUID caseId, String digest, List<Person> awaiting) implements Answer {}

    /// It goes nowhere.
    ///
    /// @param refusedBy absent if the form no longer names whoever it was
    record Refused(UUID caseId, String digest, @Nullable Person refusedBy) implements Answer {}

    /// Somebody whom the form names, so that those who know the person know who is meant.
    ///
    /// @param name with all but its ends masked
    record Person(String name, List<String> posts) {}

    /// @param waiting the status while others have to confirm
    ResponseEntity<Answer> answer(CaseId caseId, Outcome outcome, HttpStatus waiting) {
        return switch (outcome) {
            case Outcome.Sent sent ->
                    ResponseEntity.status(sent.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                            .body(sent(caseId, sent));
            case Outcome.Awaited awaited ->
                    ResponseEntity.status(waiting).body(awaiting(caseId, awaited));
            case Outcome.Refused(var digest, var by) ->
                    ResponseEntity.ok(
                            new Refused(
                                    caseId.value(),
                                    digest,
                                    by.map(FormAnswers::person).orElse(null)));
        };
    }

    private Answer sent(CaseId caseId, Outcome.Sent sent) {
        var item = sent.item();
        return item == null
                ? receipts.of(caseId, Reach.everything())
                : new Supplemented(caseId.value(), item.value());
    }

    static Awaiting awaiting(CaseId caseId, Outcome.Awaited awaited) {
        return new Awaiting(caseId.value(), awaited.digest(), people(awaited.signers()));
    }

    static List<Person> people(Collection<Signer> signers) {
        return signers.stream().map(FormAnswers::person).toList();
    }

    static Person person(Signer signer) {
        return new Person(masked(signer.person().name()), signer.person().posts());
    }

    /// The first character and, of three or more, the last. Counted as people do: 𠮷 is one.
    static String masked(String name) {
        var signs = name.codePoints().mapToObj(Character::toString).toList();
        return signs.size() < 3 ? signs.getFirst() + "*" : signs.getFirst() + "*" + signs.getLast();
    }
}
