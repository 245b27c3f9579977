package org.yijianshi.portal.apply;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yijianshi.portal.signin.SignedIn;

/// Forms that a clerk may type in for whoever stands at the window. Applicants commit to them and
/// bring them in themselves.
@Controller
@RequestMapping("/window/forms")
class WindowFormsController {

    private final Drafts drafts;

    WindowFormsController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    String forms(Model model) {
        var who = SignedIn.now();
        model.addAttribute("account", who == null ? "" : who.account());
        model.addAttribute("drafts", drafts.mine().drafts());
        return "window-forms";
    }
}
