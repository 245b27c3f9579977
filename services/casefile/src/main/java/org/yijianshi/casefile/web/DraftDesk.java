package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yijianshi.access.Role;
import org.yijianshi.casefile.web.DraftForm.Filled;
import org.yijianshi.casefile.web.Drafts.Place;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.AccessRecords;
import org.yijianshi.platform.access.AccessRecords.Reading;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Purpose;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps what people have filled in so far, so that they may go on another day, on another device,
/// or at a window with a clerk who types for them. Whoever keeps a draft alone brings it in.
@Component
class DraftDesk {

    /// What a clerk did with all of it.
    private static final String READ = "draft";

    private static final String SAVED = "draft/saved";

    /// The applicant's own word, which nobody types for anybody.
    private static final String COMMITMENTS = "commitments";

    private final Drafts drafts;
    private final DraftForm forms;
    private final CaseHold hold;
    private final AccessRecords readings;
    private final UnitsOfWork units;
    private final BusinessTime time;
    private final int most;

    DraftDesk(
            Drafts drafts,
            DraftForm forms,
            CaseHold hold,
            AccessRecords readings,
            UnitsOfWork units,
            BusinessTime time,
            @Value("${yijianshi.drafts.most}") int most) {
        this.drafts = drafts;
        this.forms = forms;
        this.hold = hold;
        this.readings = readings;
        this.units = units;
        this.time = time;
        this.most = most;
    }

    /// Begins a draft.
    ///
    /// @throws Problem if somebody keeps too many already
    Draft begin(Filled filled, Caller caller) {
        var keeper = caller.person();
        if (keeper == null) {
            throw Problem.forbidden();
        }
        var form = forms.of(filled);
        var at = now();
        return units.call(
                () -> {
                    hold.takeDraftsOf(keeper);
                    if (drafts.count(keeper, at) >= most) {
                        throw Problem.conflict("too-many-drafts");
                    }
                    var id = UUID.randomUUID();
                    drafts.add(id, UUID.randomUUID(), keeper, form, at);
                    return new Draft(
                            id, keeper, form.get("theme").asString(), 1, at, keeper, false, form);
                });
    }

    /// @throws Problem if the caller reaches none
    Draft find(UUID id, Reach reach) {
        return units.call(() -> found(id, reach));
    }

    /// The same, to be shown: that a clerk has read it is recorded.
    Draft read(UUID id, Reach reach) {
        return units.call(
                () -> {
                    var draft = found(id, reach);
                    note(READ, draft, reach.caller());
                    return draft;
                });
    }

    /// What a clerk does with somebody's draft is recorded, in the same transaction.
    private void note(String deed, Draft draft, Caller caller) {
        if (!draft.isOf(caller)) {
            readings.add(
                    new CaseId(draft.id()),
                    new Reading(
                            now(),
                            caller.subject(),
                            Role.CLERK.name(),
                            deed,
                            Purpose.ACTING_FOR_APPLICANT));
        }
    }

    private Draft found(UUID id, Reach reach) {
        return drafts.find(id, reach, now()).orElseThrow(Problem::notFound);
    }

    /// The caller's, newest first.
    List<Draft> page(@Nullable Place after, int limit, Reach reach) {
        return units.call(() -> drafts.page(reach, after, limit, now()));
    }

    /// Saves a draft over the one that the caller has seen. The same again, its answer having been
    /// lost, is no change. What a clerk saves carries no commitments: the applicant makes them
    /// after that.
    ///
    /// @param ifMatch the ETag of what the caller has seen
    /// @throws Problem if the caller reaches none, or it was saved by somebody else meanwhile
    Draft save(UUID id, @Nullable String ifMatch, Filled filled, Reach reach) {
        return units.call(
                () -> {
                    var at = now();
                    var last = drafts.held(id, reach, at).orElseThrow(Problem::notFound);
                    if (ifMatch == null) {
                        throw Problem.conditionMissing();
                    }
                    var caller = reach.caller();
                    var form = forms.of(filled);
                    if (!last.isOf(caller)) {
                        form.withObject("/sections").remove(COMMITMENTS);
                    }
                    var by = last.isOf(caller) ? last.keeper() : caller.subject();
                    if (!hasSeen(ifMatch, last, caller)) {
                        return unchanged(ifMatch, last, form, by);
                    }
                    drafts.save(id, form, by, at);
                    note(SAVED, last, caller);
                    return found(id, reach);
                });
    }

    /// Only whoever saved it last may not know that it is saved.
    private static Draft unchanged(String ifMatch, Draft last, ObjectNode form, String by) {
        var isRepeat =
                last.savedBy().equals(by)
                        && names(ifMatch, last.version() - 1)
                        && last.form().equals(form);
        if (!isRepeat) {
            throw Problem.changedSince();
        }
        return last;
    }

    /// @throws Problem if there is none of the caller's
    void delete(UUID id, Caller caller) {
        units.run(
                () -> {
                    if (!drafts.delete(id, caller.identity())) {
                        throw Problem.notFound();
                    }
                });
    }

    static String tag(Draft draft) {
        return tag(draft.version());
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    /// The keeper alone may save over whatever there is.
    private static boolean hasSeen(String ifMatch, Draft last, Caller caller) {
        return names(ifMatch, last.version())
                || (last.isOf(caller) && tags(ifMatch).anyMatch("*"::equals));
    }

    private static boolean names(String ifMatch, long version) {
        return tags(ifMatch).anyMatch(tag(version)::equals);
    }

    private static Stream<String> tags(String ifMatch) {
        return Arrays.stream(ifMatch.split(",", -1)).map(String::strip);
    }

    /// As precise as it is kept.
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
