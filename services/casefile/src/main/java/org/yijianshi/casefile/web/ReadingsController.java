package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.AccessRecords;
import org.yijianshi.platform.access.AccessRecords.Noted;
import org.yijianshi.platform.access.AccessRecords.Reading;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.web.Pages;
import org.yijianshi.platform.web.Problem;

import java.util.List;
import java.util.UUID;

/// Who read what in clear, and who typed in a draft: shown to whoever it is about, all of it.
@RestController
class ReadingsController {

    private final CaseQueries cases;
    private final DraftDesk drafts;
    private final AccessRecords readings;

    ReadingsController(CaseQueries cases, DraftDesk drafts, AccessRecords readings) {
        this.cases = cases;
        this.drafts = drafts;
        this.readings = readings;
    }

    /// A page of readings, the latest first; `next` is the place to go on from.
    record Page(List<Reading> disclosures, @Nullable String next) {}

    /// Those of the draft that the case was, too.
    @GetMapping("/api/cases/{caseId}/disclosures")
    Page ofCase(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Reach reach) {
        Pages.checked(limit);
        return page(ReachedCase.in(cases, caseId, reach), after, limit);
    }

    @GetMapping("/api/drafts/{draftId}/disclosures")
    Page ofDraft(
            @PathVariable UUID draftId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Reach reach) {
        Pages.checked(limit);
        return page(new CaseId(drafts.find(draftId, reach).id()), after, limit);
    }

    private Page page(CaseId id, @Nullable String after, int limit) {
        var page = readings.of(id, place(after), limit);
        return new Page(
                page.stream().map(Noted::reading).toList(),
                Pages.next(page, limit, last -> Long.toString(last.id())));
    }

    private static @Nullable Long place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw Problem.badRequest("invalid-parameter");
        }
        return Long.valueOf(after);
    }
}
