package org.yijianshi.casefile.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.idempotency.NeedsNoKey;

import tools.jackson.databind.JsonNode;

/// The rules of the form, asked before submission.
@RestController
@RequestMapping("/api/prechecks")
class PrecheckController {

    private final FormProblems problems;

    PrecheckController(FormProblems problems) {
        this.problems = problems;
    }

    @NeedsNoKey
    @PostMapping
    FormProblems.Precheck check(@RequestBody JsonNode body, Caller caller) {
        return problems.of(JsonBody.object(body), caller);
    }
}
