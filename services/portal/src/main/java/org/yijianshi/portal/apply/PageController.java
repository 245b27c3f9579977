package org.yijianshi.portal.apply;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.page.Words;

import java.util.UUID;

/// One page of the form: what was filled in is kept first, right or not, and then looked at.
@Controller
@RequestMapping("/apply/{draftId}/pages/{page}")
class PageController {

    private final Drafts drafts;
    private final Plans plans;
    private final Questions questions;
    private final Words words;

    PageController(Drafts drafts, Plans plans, Questions questions, Words words) {
        this.drafts = drafts;
        this.plans = plans;
        this.questions = questions;
        this.words = words;
    }

    /// @param checked whether to say what is wrong: not before somebody has filled it in
    @GetMapping
    String show(
            @PathVariable UUID draftId,
            @PathVariable String page,
            @RequestParam(defaultValue = "false") boolean checked,
            Model model) {
        var draft = drafts.read(draftId);
        var shown = page(page);
        var plan = plans.of(draft);
        var asked = asked(draft, plan, shown);
        var problems = checked ? drafts.problems(draftId) : Problems.NONE;
        var isWrong = questions.put(asked, draft.sections(), problems, model);
        var title = words.of("page", shown.key());
        model.addAttribute("title", isWrong ? words.of("form", "error") + title : title);
        model.addAttribute("draft", draft);
        model.addAttribute("page", shown);
        model.addAttribute("number", plan.pages().indexOf(shown) + 1);
        model.addAttribute("pages", plan.pages().size());
        return "apply-page";
    }

    /// @param deed `next`, `later`, `refresh`, `add /list` or `remove /list/0`
    @PostMapping
    String fill(
            @PathVariable UUID draftId,
            @PathVariable String page,
            @RequestParam long version,
            @RequestParam(defaultValue = "next") String deed,
            @RequestParam MultiValueMap<String, String> sent) {
        var draft = drafts.read(draftId);
        var shown = page(page);
        var plan = plans.of(draft);
        var asked = asked(draft, plan, shown);
        questions.take(asked, sent, deed, draft.sections());
        drafts.save(draft, version);

        var here = "redirect:/apply/" + draftId + "/pages/" + page;
        if (deed.equals("later")) {
            return "redirect:/apply/" + draftId;
        }
        if (!deed.equals("next")) {
            return here + Rows.anchor(deed, new Places(asked.names()));
        }
        var wrong = drafts.problems(draftId).bySection();
        if (shown.sections().stream().anyMatch(wrong::containsKey)) {
            return here + "?checked=true";
        }
        return shown.next(plan.pages())
                .map(next -> "redirect:/apply/" + draftId + "/pages/" + next.key())
                .orElse("redirect:/apply/" + draftId);
    }

    private static Questions.Asked asked(Draft draft, Plans.Plan plan, FormPage page) {
        return new Questions.Asked(draft.zone(), plan.departments(page), plan.sections(page));
    }

    private static FormPage page(String key) {
        return FormPage.named(key).orElseThrow(() -> Refused.notFound(CaseFile.NAME));
    }
}
