package org.yijianshi.portal.apply;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.guide.Items;
import org.yijianshi.portal.guide.Theme;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What applies to somebody, and the list of what there is to fill in.
@Controller
@RequestMapping("/apply")
class ApplyController {

    private final Drafts drafts;
    private final Items items;
    private final Zones zones;
    private final Plans plans;
    private final Clock clock;

    ApplyController(Drafts drafts, Items items, Zones zones, Plans plans, Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.items = items;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping
    String begin(Model model) {
        model.addAttribute("themes", items.themes());
        model.addAttribute("zones", zones.all());
        model.addAttribute("drafts", drafts.mine().drafts());
        return "apply";
    }

    @PostMapping
    String begun(
            @RequestParam UUID key,
            @RequestParam String theme,
            @RequestParam String zone,
            @RequestParam(defaultValue = "") List<String> chosen) {
        var all =
                items.theme(theme).items().stream()
                        .filter(item -> item.compulsory() || chosen.contains(item.item()))
                        .map(Theme.Item::item)
                        .toList();
        return "redirect:/apply/" + drafts.begin(key, Filling.begun(theme, zone, all));
    }

    @GetMapping("/{draftId}")
    String pages(@PathVariable UUID draftId, Model model) {
        var draft = drafts.read(draftId);
        if (draft.awaitsConfirmation()) {
            return draft.own() ? "redirect:/confirmations/" + draftId : "redirect:/window/forms";
        }
        if (draft.own()) {
            model.addAttribute("mandates", drafts.mandates(draftId));
            model.addAttribute("now", clock.instant());
        }
        var asked = Asked.all(plans.of(draft).pages(), draft, drafts.problems(draftId));
        model.addAttribute("draft", draft);
        model.addAttribute("pages", asked);
        model.addAttribute("done", asked.stream().filter(Asked::isDone).count());
        return "apply-pages";
    }

    /// The clerk at the window may type for half an hour.
    @PostMapping("/{draftId}/mandates")
    String grant(@PathVariable UUID draftId, @RequestParam UUID key, @RequestParam String clerk) {
        drafts.grant(draftId, key, clerk.strip());
        return "redirect:/apply/" + draftId + "#mandates";
    }

    @PostMapping("/{draftId}/mandates/{mandate}/revocation")
    String revoke(@PathVariable UUID draftId, @PathVariable long mandate) {
        drafts.revoke(draftId, mandate);
        return "redirect:/apply/" + draftId + "#mandates";
    }

    @PostMapping("/{draftId}/deletion")
    String delete(@PathVariable UUID draftId) {
        drafts.delete(draftId);
        return "redirect:/apply";
    }
}
