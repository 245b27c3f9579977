package org.yijianshi.portal.clerk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.CasePage;
import org.yijianshi.portal.call.CaseView;
import org.yijianshi.portal.call.Services;
import org.yijianshi.portal.signin.SignedIn;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a window clerk looks for, and the one view of it.
@Controller
@RequestMapping("/window")
class WindowController {

    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern CASE_NUMBER = Pattern.compile("\\d{22}");

    private final CaseFile cases;
    private final Services services;
    private final Clock clock;

    WindowController(CaseFile cases, Services services, Clock clock) {
        this.cases = cases;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String cases(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var wanted = q.strip();
        model.addAttribute("q", wanted);
        model.addAttribute("page", wanted.isEmpty() ? cases.page(after) : found(wanted, after));
        return "window-cases";
    }

    /// What is finished and lies here until somebody comes.
    @GetMapping("/pick-up")
    String toPickUp(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", cases.find("toPickUp", "true", after));
        return "window-pick-up";
    }

    /// @param awaiting whether a supplement was sent just now that people have to confirm
    @GetMapping("/cases/{caseId}")
    String view(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "false") boolean awaiting,
            Model model) {
        model.addAttribute("awaiting", awaiting);
        var mandates = cases.mandates(caseId).orElse(List.of());
        var now = clock.instant();
        var account = account();
        model.addAttribute("view", cases.view(caseId));
        model.addAttribute("mandates", mandates);
        model.addAttribute("now", now);
        model.addAttribute("account", account);
        model.addAttribute(
                "mayAct",
                mandates.stream()
                        .anyMatch(one -> one.clerk().equals(account) && one.isInForce(now)));
        return "window-case";
    }

    /// In the applicant's name; only with leave.
    @PostMapping("/cases/{caseId}/withdrawal")
    String withdraw(@PathVariable UUID caseId, @RequestParam UUID key) {
        cases.withdraw(caseId, key);
        return "redirect:/window/cases/" + caseId;
    }

    /// Everything at once, to whoever shows who they are at the window.
    @PostMapping("/cases/{caseId}/handover")
    String handOver(
            @PathVariable UUID caseId,
            @RequestParam UUID key,
            @RequestParam String name,
            @RequestParam(defaultValue = "CITIZEN_ID") String idType,
            @RequestParam String idNumber) {
        services.post(
                CaseFile.NAME,
                CaseView.class,
                key.toString(),
                Map.of(
                        "method",
                        "WINDOW",
                        "recipient",
                        Map.of(
                                "name",
                                name.strip(),
                                "idType",
                                idType,
                                "idNumber",
                                idNumber.strip())),
                "/api/cases/{id}/handover",
                caseId);
        return "redirect:/window/cases/" + caseId;
    }

    /// By what it looks like: a clerk has one field and one thing in hand.
    private CasePage found(String wanted, @Nullable String after) {
        var upper = wanted.toUpperCase(Locale.ROOT);
        if (CASE_NUMBER.matcher(upper).matches()) {
            return cases.find("caseNumber", upper, after);
        }
        return CREDIT_CODE.matcher(upper).matches()
                ? cases.find("creditCode", upper, after)
                : cases.find("enterpriseNamePrefix", wanted, after);
    }

    private static String account() {
        var who = SignedIn.now();
        return who == null ? "" : who.account();
    }
}
