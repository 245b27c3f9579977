package org.yijianshi.portal.guide;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page, and what is on offer.
@Controller
class GuideController {

    private final Items items;

    GuideController(Items items) {
        this.items = items;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("themes", items.themes());
        return "home";
    }

    @GetMapping("/guide")
    String guide(Model model) {
        model.addAttribute("themes", items.themes());
        return "guide";
    }
}
