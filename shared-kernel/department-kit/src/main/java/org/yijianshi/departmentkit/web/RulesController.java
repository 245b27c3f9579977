package org.yijianshi.departmentkit.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Reason;
import org.yijianshi.platform.web.Texts;

import java.util.List;

/// What a department publishes of itself: its rules and the only reasons its officers may use.
@RestController
@RequestMapping("/api/rules")
public class RulesController {

    private final Department<?> department;
    private final Texts texts;

    public RulesController(Department<?> department, Texts texts) {
        this.department = department;
        this.texts = texts;
    }

    /// What the department decides by.
    ///
    /// @param ruleSet version recorded with each decision
    /// @param sections what the rules read of the form, and a precheck takes
    public record Rules(
            String item,
            String ruleSet,
            List<String> rules,
            List<String> sections,
            List<PublishedReason> reasons) {}

    /// A reason, in the language of the request.
    ///
    /// @param uses SUPPLEMENT, REJECTION
    /// @param sections what a supplement for this reason may replace
    public record PublishedReason(
            String code, String text, List<String> uses, List<String> sections) {}

    @GetMapping
    public Rules rules() {
        return new Rules(
                department.item().value(),
                department.ruleSet(),
                department.policies().stream().map(HandlingPolicy::rule).toList(),
                department.sections(),
                department.reasons().stream().map(this::published).toList());
    }

    private PublishedReason published(Reason reason) {
        return new PublishedReason(
                reason.code(),
                texts.of("reason." + reason.code()),
                reason.uses().stream().map(Enum::name).sorted().toList(),
                reason.sections());
    }
}
