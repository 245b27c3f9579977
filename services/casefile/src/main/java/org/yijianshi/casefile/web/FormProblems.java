package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Texts;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

/// Says everything for which a form would be refused if the caller brought it in now: the rules are
/// those of submission, and nothing is kept.
@Component
class FormProblems {

    private final FormCheck check;
    private final Intake intake;
    private final Texts texts;
    private final BusinessTime time;

    FormProblems(FormCheck check, Intake intake, Texts texts, BusinessTime time) {
        this.check = check;
        this.intake = intake;
        this.texts = texts;
        this.time = time;
    }

    /// Everything that is wrong; none when the form would be accepted.
    record Precheck(boolean acceptable, List<Finding> errors) {}

    /// One thing to mend.
    record Finding(String pointer, String code, String detail) {}

    Precheck of(ObjectNode form, Caller caller) {
        return intake.isAnsweredFor(caller)
                ? found(check.violations(form, today()))
                : ofDraft(form);
    }

    /// The same of a form that its people have not confirmed yet.
    Precheck ofDraft(ObjectNode form) {
        return found(check.violationsBeforeConfirmation(ConfirmedForm.bare(form), today()));
    }

    private LocalDate today() {
        return SubmissionDesk.day(time.instant());
    }

    private Precheck found(List<Violation> violations) {
        return new Precheck(violations.isEmpty(), violations.stream().map(this::finding).toList());
    }

    private Finding finding(Violation violation) {
        return new Finding(
                violation.pointer(),
                violation.code(),
                texts.of("violation." + violation.code(), violation.arguments()));
    }
}
