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

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// One page of the form: what was filled in is kept first, right or not, and then looked at.
@Controller
@RequestMapping("/apply/{draftId}/pages/{page}")
class PageController {

    private final Drafts drafts;
    private final Plans plans;
    private final Choices choices;
    private final Words words;
    private final Mistakes mistakes;
    private final Clock clock;

    PageController(
            Drafts drafts,
            Plans plans,
            Choices choices,
            Words words,
            Mistakes mistakes,
            Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.choices = choices;
        this.words = words;
        this.mistakes = mistakes;
        this.clock = clock;
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
        var offered = choices.in(draft.zone(), draft.items());
        var plain = fields(plan, shown, draft, new Fields(offered, Map.of()));
        var wrong =
                checked
                        ? drafts.problems(draftId).at(shown.sections(), names(plain))
                        : Map.<String, List<String>>of();
        var title = words.of("page", shown.key());
        model.addAttribute("title", wrong.isEmpty() ? title : words.of("form", "error") + title);
        model.addAttribute("draft", draft);
        model.addAttribute("page", shown);
        model.addAttribute("number", plan.pages().indexOf(shown) + 1);
        model.addAttribute("pages", plan.pages().size());
        model.addAttribute("mistakes", mistakes.of(wrong));
        model.addAttribute("people", new People(draft.sections()).known());
        model.addAttribute("fields", fields(plan, shown, draft, new Fields(offered, wrong)));
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
        var sections = draft.sections();
        new Entries(sent).into(sections, plan.sections(shown));
        new People(sections).fill(sent);
        Rows.change(sections, deed);
        Filling.complete(sections, clock.instant());
        drafts.save(draft, version);

        var here = "redirect:/apply/" + draftId + "/pages/" + page;
        if (deed.equals("later")) {
            return "redirect:/apply/" + draftId;
        }
        if (!deed.equals("next")) {
            return here + Rows.anchor(deed);
        }
        var wrong = drafts.problems(draftId).bySection();
        if (shown.sections().stream().anyMatch(wrong::containsKey)) {
            return here + "?checked=true";
        }
        return shown.next(plan.pages())
                .map(next -> "redirect:/apply/" + draftId + "/pages/" + next.key())
                .orElse("redirect:/apply/" + draftId);
    }

    private static FormPage page(String key) {
        return FormPage.named(key).orElseThrow(() -> Refused.notFound(CaseFile.NAME));
    }

    private static List<Field> fields(Plans.Plan plan, FormPage page, Draft draft, Fields fields) {
        return plan.sections(page).stream()
                .map(section -> fields.of(section, draft.sections().path(section)))
                .toList();
    }

    private static Set<String> names(List<Field> fields) {
        return fields.stream().flatMap(Fields::all).map(Field::name).collect(Collectors.toSet());
    }
}
