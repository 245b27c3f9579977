package org.yijianshi.platform.operate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.platform.operate.OperatorActions.Done;
import org.yijianshi.platform.web.Pages;

import java.util.List;

/// What operators did, the latest first.
@RestController
@RequestMapping("/api/operations/actions")
final class ActionController {

    private final OperatorActions actions;

    ActionController(OperatorActions actions) {
        this.actions = actions;
    }

    /// A page of actions; `next` is the number to go on from, as `before`.
    record Page(List<Done> actions, @Nullable String next) {}

    @GetMapping
    Page page(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        var page = actions.page(before, Pages.checked(limit));
        return new Page(page, Pages.next(page, limit, done -> Long.toString(done.number())));
    }
}
