package org.yijianshi.casefile.web;

import static java.util.stream.Collectors.partitioningBy;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.casefile.web.FormAnswers.Person;
import org.yijianshi.contracts.PersonalFields;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

/// Each person whom a form names looks at it and confirms it, as themselves.
@RestController
@RequestMapping("/api/cases/{caseId}/confirmations")
class ConfirmationController {

    private final Confirmations confirmations;
    private final FormAnswers answers;

    ConfirmationController(Confirmations confirmations, FormAnswers answers) {
        this.confirmations = confirmations;
        this.answers = answers;
    }

    /// What somebody is asked to confirm.
    ///
    /// @param sections the form, personal values masked
    record ToConfirm(
            UUID caseId,
            String digest,
            List<Person> confirmed,
            List<Person> awaiting,
            JsonNode sections) {}

    /// The digest of what somebody has seen.
    record Seen(@Nullable String digest) {}

    @GetMapping
    ToConfirm look(@PathVariable UUID caseId, Caller caller) {
        var waiting = confirmations.of(new CaseId(caseId), caller);
        var people =
                waiting.signers().stream()
                        .collect(partitioningBy(s -> waiting.confirmed().contains(s.reference())));
        return new ToConfirm(
                caseId,
                waiting.form().digest(),
                FormAnswers.people(people.getOrDefault(true, List.of())),
                FormAnswers.people(people.getOrDefault(false, List.of())),
                PersonalFields.masked(waiting.form().form().path("sections")));
    }

    /// 200 says who has to confirm yet; 201 brings the receipt to whoever was the last.
    @PostMapping
    ResponseEntity<FormAnswers.Answer> confirm(
            @PathVariable UUID caseId, @RequestBody Seen seen, Caller caller) {
        if (seen.digest() == null) {
            throw Problem.invalid(List.of(new Violation("/digest", "required")));
        }
        var id = new CaseId(caseId);
        return answers.answer(id, confirmations.confirm(id, seen.digest(), caller), HttpStatus.OK);
    }
}
