package org.yijianshi.portal.apply;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.contracts.form.CommitmentText;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.page.Sections;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Looking at all answers once more, committing, bringing in.
@Controller
@RequestMapping("/apply/{draftId}/check")
class CheckController {

    private final Drafts drafts;
    private final Plans plans;
    private final Foresights foresights;
    private final Clock clock;

    CheckController(Drafts drafts, Plans plans, Foresights foresights, Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.foresights = foresights;
        this.clock = clock;
    }

    /// @param uncommitted whether somebody wanted to go on without all commitments
    /// @param changed whether it was saved since somebody looked at it and wanted to send it
    @GetMapping
    String check(
            @PathVariable UUID draftId,
            @RequestParam(defaultValue = "false") boolean uncommitted,
            @RequestParam(defaultValue = "false") boolean changed,
            Model model) {
        var draft = drafts.read(draftId);
        var pages = Asked.all(plans.of(draft).pages(), draft, drafts.problems(draftId));
        var undone = pages.stream().filter(page -> !page.isDone()).toList();
        model.addAttribute("draft", draft);
        model.addAttribute("undone", undone);
        model.addAttribute(
                "foresights",
                undone.isEmpty() ? foresights.of(draft, committed(draft)) : List.of());
        model.addAttribute(
                "answers", pages.stream().map(asked -> Answers.of(asked.page(), draft)).toList());
        model.addAttribute("commitments", Filling.commitments(draft.sections()));
        model.addAttribute("uncommitted", uncommitted);
        model.addAttribute("changed", changed);
        return "apply-check";
    }

    /// The answers as if every commitment were made.
    private ObjectNode committed(Draft draft) {
        var sections = draft.sections().deepCopy();
        var all = Filling.commitments(sections).stream().map(CommitmentText::kind).toList();
        Filling.commit(sections, all, clock.instant());
        return sections;
    }

    /// What somebody answered on a page.
    record Answers(FormPage page, List<Sections.Section> sections) {

        Answers {
            sections = List.copyOf(sections);
        }

        static Answers of(FormPage page, Draft draft) {
            var own = draft.sections().deepCopy();
            own.retain(page.sections());
            return new Answers(page, Sections.of(own).stream().map(Answers::asked).toList());
        }

        private static Sections.Section asked(Sections.Section section) {
            return new Sections.Section(
                    section.name(),
                    section.lines().stream()
                            .filter(line -> Fields.isAsked("/" + section.name() + line.pointer()))
                            .toList());
        }

        public String key() {
            return page.key();
        }
    }

    /// Sent twice it is one case: it has the id of the draft. What somebody commits to is what they
    /// were shown: saved by another window or a clerk meanwhile, it is shown again.
    @PostMapping
    String submit(
            @PathVariable UUID draftId,
            @RequestParam long version,
            @RequestParam(defaultValue = "") List<String> committed) {
        var draft = drafts.read(draftId);
        if (draft.version() != version) {
            return "redirect:/apply/" + draftId + "/check?changed=true";
        }
        Filling.commit(draft.sections(), committed, clock.instant());
        drafts.save(draft, version);
        var again = "redirect:/apply/" + draftId + "/check";
        if (!draft.sections().has("commitments")) {
            return again + "?uncommitted=true";
        }
        try {
            return drafts.submit(draft).has("awaiting")
                    ? "redirect:/confirmations/" + draftId
                    : "redirect:/cases/" + draftId + "/receipt";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                return again;
            }
            throw refused;
        }
    }
}
