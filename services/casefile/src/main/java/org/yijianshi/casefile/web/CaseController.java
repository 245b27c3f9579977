package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.yijianshi.casefile.read.CaseLineView;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.casefile.read.CaseSearch;
import org.yijianshi.casefile.read.CaseView;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.web.Moments;
import org.yijianshi.platform.web.Pages;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Submitting a case, seeing it, withdrawing it.
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final SubmissionDesk desk;
    private final PersonalDesk people;
    private final Intake intake;
    private final FormAnswers answers;
    private final Receipts receipts;
    private final CaseQueries cases;
    private final CaseSearch search;
    private final Withdrawals withdrawals;

    CaseController(
            SubmissionDesk desk,
            PersonalDesk people,
            Intake intake,
            FormAnswers answers,
            Receipts receipts,
            CaseQueries cases,
            CaseSearch search,
            Withdrawals withdrawals) {
        this.desk = desk;
        this.people = people;
        this.intake = intake;
        this.answers = answers;
        this.receipts = receipts;
        this.cases = cases;
        this.search = search;
        this.withdrawals = withdrawals;
    }

    /// A page of cases; `next` is the place to go on from.
    record Page(List<CaseLineView> cases, @Nullable String next) {}

    /// The client chooses the id, so a retry after a lost answer cannot submit twice: 201 the first
    /// time, 200 for the same form again, both with the receipt. 202 says who has to confirm a form
    /// before it counts as submitted: people bring in their own alone.
    @PutMapping("/{caseId}")
    ResponseEntity<FormAnswers.Answer> submit(
            @PathVariable UUID caseId, @RequestBody JsonNode body, Caller caller) {
        var id = new CaseId(caseId);
        var form = JsonBody.object(body);
        var outcome =
                intake.isAnsweredFor(caller)
                        ? Outcome.Sent.application(desk.submit(id, form, caller))
                        : people.file(id, form, caller);
        return answers.answer(id, outcome, HttpStatus.ACCEPTED);
    }

    /// Whoever says what they have seen (If-None-Match) is told that it is still so (304) before a
    /// view is built. The version is read first: a view may be newer than its tag, never older.
    @GetMapping("/{caseId}")
    @Nullable CaseView look(
            @PathVariable UUID caseId, Reach reach, Locale locale, WebRequest request) {
        var version = cases.version(new CaseId(caseId), reach).orElseThrow(Problem::notFound);
        return request.checkNotModified("\"" + version + "-" + locale.getLanguage() + "\"")
                ? null
                : view(caseId, reach);
    }

    private CaseView view(UUID caseId, Reach reach) {
        return cases.find(new CaseId(caseId), reach).orElseThrow(Problem::notFound);
    }

    @GetMapping("/{caseId}/timeline")
    List<CaseView.Step> timeline(@PathVariable UUID caseId, Reach reach) {
        return view(caseId, reach).timeline();
    }

    @GetMapping("/{caseId}/receipt")
    Receipts.Receipt receipt(@PathVariable UUID caseId, Reach reach) {
        return receipts.of(new CaseId(caseId), reach);
    }

    @PostMapping("/{caseId}/withdrawal")
    CaseView withdraw(@PathVariable UUID caseId, Reach reach) {
        var id = ReachedCase.in(cases, caseId, reach);
        withdrawals.withdraw(id);
        return view(caseId, reach);
    }

    @GetMapping
    Page find(
            @RequestParam(required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String creditCode,
            @RequestParam(required = false) @Nullable String enterpriseName,
            @RequestParam(required = false) @Nullable String enterpriseNamePrefix,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean conflict,
            @RequestParam(defaultValue = "false") boolean toPickUp,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Reach reach) {
        Pages.checked(limit);
        var wanted =
                new CaseSearch.Wanted(
                        caseNumber,
                        creditCode,
                        enterpriseName,
                        enterpriseNamePrefix,
                        state,
                        conflict,
                        toPickUp);
        var page = search.find(wanted, place(after), limit, reach);
        return new Page(page, Pages.next(page, limit, CaseController::next));
    }

    private static String next(CaseLineView last) {
        return last.submittedAt() + "_" + last.caseId();
    }

    private static CaseSearch.@Nullable Place place(@Nullable String after) {
        return Pages.place(after, (at, id) -> new CaseSearch.Place(Moments.parse(at), id));
    }
}
