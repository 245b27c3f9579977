package org.yijianshi.portal.supervisor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.Settings;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.Services;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// Whether the promise is kept, and whose each minute was.
@Controller
@RequestMapping("/supervision")
class SupervisionController {

    private static final String NAME = "supervision";
    private static final String MONTH = "/api/figures/items?from={from}&to={to}";
    private static final String DAYS = "/api/figures/days?days=30";

    private final Services services;
    private final CaseFile cases;
    private final Settings.Region region;
    private final Clock clock;

    SupervisionController(Services services, CaseFile cases, Settings settings, Clock clock) {
        this.services = services;
        this.cases = cases;
        this.region = settings.region();
        this.clock = clock;
    }

    @GetMapping("/today")
    String today(Model model) {
        var today = LocalDate.ofInstant(clock.instant(), region.timeZone());
        var first = today.withDayOfMonth(1);
        model.addAttribute("day", today);
        model.addAttribute("now", services.get(NAME, Today.class, "/api/figures/today"));
        var items = services.get(NAME, ItemFigures.class, MONTH, first, today);
        model.addAttribute("items", items);
        model.addAttribute("month", items.headline());
        model.addAttribute("days", services.get(NAME, Days.class, DAYS));
        return "today";
    }

    @GetMapping("/cases")
    String cases(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", cases.page(after));
        return "ledgers";
    }

    @GetMapping("/cases/{caseId}")
    String ledger(@PathVariable UUID caseId, Model model) {
        model.addAttribute("view", cases.view(caseId));
        model.addAttribute("ledger", services.get(NAME, Ledger.class, "/api/clocks/{id}", caseId));
        return "ledger";
    }
}
