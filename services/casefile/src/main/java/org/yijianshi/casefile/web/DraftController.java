package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.casefile.web.DraftForm.Filled;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.web.Moments;
import org.yijianshi.platform.web.Pages;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A form that is filled in over days. It is brought in as a case under its own id, `PUT
/// /api/cases/{draftId}`, and is gone the moment there is that case.
@RestController
@RequestMapping("/api/drafts")
class DraftController {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final FormProblems problems;

    DraftController(DraftDesk desk, Drafts drafts, FormProblems problems) {
        this.desk = desk;
        this.drafts = drafts;
        this.problems = problems;
    }

    /// A page of drafts; `next` is the place to go on from.
    record Page(List<Line> drafts, @Nullable String next) {}

    /// One draft in a list.
    ///
    /// @param title the trade name, absent until it is filled in
    /// @param expiresAt when it is deleted unless it is saved again
    /// @param awaitsConfirmation brought in, and others have to confirm it yet
    record Line(
            UUID id,
            String theme,
            @Nullable String title,
            long version,
            Instant updatedAt,
            Instant expiresAt,
            boolean awaitsConfirmation) {}

    /// A draft was saved.
    record Saved(UUID id, String theme, long version, Instant updatedAt, Instant expiresAt) {}

    /// A draft with its form, in clear: its keeper has typed it, or a clerk for the keeper.
    ///
    /// @param own whether the caller keeps it, and may bring it in
    record Kept(
            UUID id,
            String theme,
            long version,
            Instant updatedAt,
            Instant expiresAt,
            boolean awaitsConfirmation,
            boolean own,
            JsonNode form) {}

    @PostMapping
    ResponseEntity<Saved> begin(@RequestBody Filled filled, Caller caller) {
        var draft = desk.begin(filled, caller);
        return ResponseEntity.created(URI.create("/api/drafts/" + draft.id()))
                .eTag(DraftDesk.tag(draft))
                .body(saved(draft));
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Reach reach) {
        Pages.checked(limit);
        var page = desk.page(place(after), limit, reach);
        return new Page(
                page.stream().map(this::line).toList(),
                Pages.next(page, limit, DraftController::next));
    }

    @GetMapping("/{draftId}")
    ResponseEntity<Kept> read(@PathVariable UUID draftId, Reach reach) {
        var draft = desk.read(draftId, reach);
        return ResponseEntity.ok()
                .eTag(DraftDesk.tag(draft))
                .body(
                        new Kept(
                                draft.id(),
                                draft.theme(),
                                draft.version(),
                                draft.updatedAt(),
                                drafts.expiry(draft.updatedAt()),
                                draft.awaitsConfirmation(),
                                draft.isOf(reach.caller()),
                                draft.form()));
    }

    /// Whatever is filled in is kept, right or not. 412 when it was saved elsewhere since.
    @PutMapping("/{draftId}")
    ResponseEntity<Saved> save(
            @PathVariable UUID draftId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Filled filled,
            Reach reach) {
        var draft = desk.save(draftId, ifMatch, filled, reach);
        return ResponseEntity.ok().eTag(DraftDesk.tag(draft)).body(saved(draft));
    }

    @DeleteMapping("/{draftId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID draftId, Caller caller) {
        desk.delete(draftId, caller);
    }

    /// Everything for which the form would be refused if it were brought in now.
    @GetMapping("/{draftId}/problems")
    FormProblems.Precheck problems(@PathVariable UUID draftId, Reach reach) {
        return problems.ofDraft(desk.find(draftId, reach).form());
    }

    private Line line(Draft draft) {
        var title = draft.title();
        return new Line(
                draft.id(),
                draft.theme(),
                title.isEmpty() ? null : title,
                draft.version(),
                draft.updatedAt(),
                drafts.expiry(draft.updatedAt()),
                draft.awaitsConfirmation());
    }

    private Saved saved(Draft draft) {
        return new Saved(
                draft.id(),
                draft.theme(),
                draft.version(),
                draft.updatedAt(),
                drafts.expiry(draft.updatedAt()));
    }

    private static String next(Draft last) {
        return last.updatedAt() + "_" + last.id();
    }

    private static Drafts.@Nullable Place place(@Nullable String after) {
        return Pages.place(after, (at, id) -> new Drafts.Place(Moments.parse(at), id));
    }
}
