package org.yijianshi.portal.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yijianshi.access.Role;

/// The way in, and where it leads.
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String signIn() {
        return "redirect:/sign-in/at/" + Issuer.REGISTRATION;
    }

    @GetMapping("/sign-in/failed")
    String failed() {
        return "sign-in-failed";
    }

    /// Everybody begins where their work is.
    @GetMapping("/work")
    String work() {
        var who = SignedIn.now();
        if (who == null || who.is(Role.APPLICANT)) {
            return "redirect:/cases";
        }
        return "redirect:" + start(who);
    }

    private static String start(SignedIn who) {
        if (who.is(Role.CLERK)) {
            return "/window/cases";
        }
        if (who.is(Role.OFFICER)) {
            return "/tasks";
        }
        if (who.is(Role.SUPERVISOR)) {
            return "/supervision/today";
        }
        return who.is(Role.OPERATOR) ? "/operations" : "/";
    }
}
