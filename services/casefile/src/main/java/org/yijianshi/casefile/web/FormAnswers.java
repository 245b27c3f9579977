package org.yijianshi.casefile.web;

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

    /// A receipt, or whom it waits for.
    sealed interface Answer permits Receipts.Receipt, Awaiting {}

    /// Who has to confirm yet.
    ///
    /// @param digest names the content that is confirmed
    record Awaiting(UUID caseId, String digest, List<Person> awaiting) implements Answer {}

    /// Somebody whom the form names, so that those who know the person know who is meant.
    ///
    /// @param name with all but its ends masked
    record Person(String name, List<String> posts) {}

    /// @param waiting the status while others have to confirm
    ResponseEntity<Answer> answer(CaseId caseId, Outcome outcome, HttpStatus waiting) {
        return switch (outcome) {
            case Outcome.Submitted(var isNew) ->
                    ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                            .body(receipts.of(caseId, Reach.everything()));
            case Outcome.Awaited(var digest, var signers) ->
                    ResponseEntity.status(waiting)
                            .body(new Awaiting(caseId.value(), digest, people(signers)));
        };
    }

    static List<Person> people(Collection<Signer> signers) {
        return signers.stream()
                .map(Signer::person)
                .map(person -> new Person(masked(person.name()), person.posts()))
                .toList();
    }

    /// The first character and, of three or more, the last. Counted as people do: 𠮷 is one.
    static String masked(String name) {
        var signs = name.codePoints().mapToObj(Character::toString).toList();
        return signs.size() < 3 ? signs.getFirst() + "*" : signs.getFirst() + "*" + signs.getLast();
    }
}
