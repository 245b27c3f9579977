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
import org.yijianshi.platform.idempotency.NeedsNoKey;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

/// Each person whom a form names looks at it, and confirms or refuses it, as themselves.
@RestController
@RequestMapping("/api/cases/{caseId}/confirmations")
class ConfirmationController {

    private final WaitingForms forms;
    private final ConfirmationDesk desk;
    private final FormReadings readings;
    private final FormAnswers answers;

    ConfirmationController(
            WaitingForms forms, ConfirmationDesk desk, FormReadings readings, FormAnswers answers) {
        this.forms = forms;
        this.desk = desk;
        this.readings = readings;
        this.answers = answers;
    }

    /// What somebody is asked to confirm.
    ///
    /// @param item which one is supplemented; absent for an application
    /// @param refusedBy whoever ended it
    /// @param sections the form as it will stand, personal values masked
    record ToConfirm(
            UUID caseId,
            @Nullable String item,
            String digest,
            List<Person> confirmed,
            List<Person> awaiting,
            @Nullable Person refusedBy,
            JsonNode sections) {}

    /// The digest of what somebody has seen.
    record Seen(@Nullable String digest) {}

    @GetMapping
    ToConfirm look(@PathVariable UUID caseId, Caller caller) {
        var waiting = forms.next(new CaseId(caseId), caller);
        var item = waiting.pending().item();
        var people =
                waiting.signers().stream()
                        .collect(
                                partitioningBy(
                                        s -> waiting.confirmed().containsKey(s.reference())));
        return new ToConfirm(
                caseId,
                item == null ? null : item.value(),
                waiting.pending().digest(),
                FormAnswers.people(people.getOrDefault(true, List.of())),
                FormAnswers.people(people.getOrDefault(false, List.of())),
                waiting.refusedBy().map(FormAnswers::person).orElse(null),
                PersonalFields.masked(waiting.form().path("sections")));
    }

    /// 200 says who has to confirm yet; 201 brings the receipt to whoever was the last.
    @PostMapping
    ResponseEntity<FormAnswers.Answer> confirm(
            @PathVariable UUID caseId, @RequestBody Seen seen, Caller caller) {
        var id = new CaseId(caseId);
        return answers.answer(id, desk.confirm(id, digest(seen), caller), HttpStatus.OK);
    }

    /// It ends, and those who are asked see who wanted it to. To bring it in again asks everybody
    /// anew.
    @PostMapping("/refusals")
    ResponseEntity<FormAnswers.Answer> refuse(
            @PathVariable UUID caseId, @RequestBody Seen seen, Caller caller) {
        var id = new CaseId(caseId);
        return answers.answer(id, desk.refuse(id, digest(seen), caller), HttpStatus.OK);
    }

    /// One value of the form in clear, for a purpose; the reading is recorded.
    @NeedsNoKey
    @PostMapping("/disclosures")
    FormReadings.Disclosed disclose(
            @PathVariable UUID caseId, @RequestBody FormReadings.Wanted wanted, Caller caller) {
        return readings.disclose(new CaseId(caseId), wanted, caller);
    }

    private static String digest(Seen seen) {
        if (seen.digest() == null) {
            throw Problem.invalid(List.of(new Violation("/digest", "required")));
        }
        return seen.digest();
    }
}
