package org.yijianshi.casefile.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.idempotency.NeedsNoKey;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Texts;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// The rules of the form, asked before submission: the same that submission applies, nothing kept.
@RestController
@RequestMapping("/api/prechecks")
class PrecheckController {

    private final FormCheck check;
    private final Intake intake;
    private final Texts texts;
    private final BusinessTime time;

    PrecheckController(FormCheck check, Intake intake, Texts texts, BusinessTime time) {
        this.check = check;
        this.intake = intake;
        this.texts = texts;
        this.time = time;
    }

    /// Everything that is wrong; none when the form would be accepted.
    record Precheck(boolean acceptable, List<Finding> errors) {}

    /// One thing to mend.
    record Finding(String pointer, String code, String detail) {}

    @NeedsNoKey
    @PostMapping
    Precheck check(@RequestBody JsonNode body, Caller caller) {
        var form = JsonBody.object(body);
        var today = SubmissionDesk.day(time.instant());
        var violations =
                intake.isOnesOwn(caller)
                        ? check.violationsBeforeConfirmation(ConfirmedForm.bare(form), today)
                        : check.violations(form, today);
        return new Precheck(
                violations.isEmpty(),
                violations.stream()
                        .map(
                                v ->
                                        new Finding(
                                                v.pointer(),
                                                v.code(),
                                                texts.of("violation." + v.code(), v.arguments())))
                        .toList());
    }
}
