package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.casefile.read.CaseView;
import org.yijianshi.contracts.profile.Budget;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.platform.web.Texts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The acceptance receipt (受理凭证): a number, an instant and a promise.
@Component
class Receipts {

    private final CaseQueries cases;
    private final Profiles profiles;
    private final Texts texts;

    Receipts(CaseQueries cases, Profiles profiles, Texts texts) {
        this.cases = cases;
        this.profiles = profiles;
        this.texts = texts;
    }

    /// What the applicant takes home.
    ///
    /// @param receivedAt receipt and acceptance in one; the clock starts at the next working
    ///   instant
    /// @param promise what is promised, in words; the due instant follows in the view of the case
    /// @param fee always 0: nothing may cost the applicant anything
    record Receipt(
            UUID caseId,
            String caseNumber,
            Instant receivedAt,
            String zone,
            List<String> items,
            String promise,
            int fee,
            String follow)
            implements FormAnswers.Answer {}

    Receipt of(CaseId caseId, Reach reach) {
        var view = cases.find(caseId, reach).orElseThrow(Problem::notFound);
        return new Receipt(
                view.caseId(),
                view.caseNumber(),
                view.submittedAt(),
                view.zone(),
                view.items().stream().map(CaseView.Item::item).toList(),
                promise(view),
                0,
                "/api/cases/" + view.caseId());
    }

    private String promise(CaseView view) {
        return switch (profiles.edition(view.profileEdition(), view.zone()).caseBudget()) {
            case Budget.DayShare share ->
                    texts.of("receipt.promise.share", List.of(share.days().toPlainString()));
            case Budget.Minutes minutes ->
                    texts.of("receipt.promise.minutes", List.of(Long.toString(minutes.value())));
        };
    }
}
