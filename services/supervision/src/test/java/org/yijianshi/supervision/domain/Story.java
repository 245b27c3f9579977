package org.yijianshi.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.Decision.Accepted;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Refusal;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.supervision.domain.ClockCommand.PauseItem;
import org.yijianshi.supervision.domain.ClockCommand.ReleaseItem;
import org.yijianshi.supervision.domain.ClockCommand.ResumeItem;
import org.yijianshi.supervision.domain.ClockCommand.StartCase;
import org.yijianshi.supervision.domain.ClockCommand.StopCase;
import org.yijianshi.supervision.domain.ClockCommand.StopItem;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;
import org.yijianshi.supervision.domain.Promise.ItemBudget;
import org.yijianshi.worktime.WorkCalendar;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/// One case told fact by fact: given what was heard, when this is heard, expect these events. Times
/// are the hall's; `10:20` alone is on 2026-03-10, a Tuesday.
record Story(CaseClock clock) {

    static final ItemCode REGISTRATION = new ItemCode("enterprise-registration");
    static final ItemCode SEALS = new ItemCode("seal-carving");
    static final ItemCode TAX = new ItemCode("tax-ukey");
    static final ItemCode SOCIAL = new ItemCode("social-security");
    static final ItemCode BANK = new ItemCode("bank-account");
    static final ItemCode POWER = new ItemCode("power-supply");
    static final List<ItemCode> HEADLINE = List.of(REGISTRATION, SEALS, TAX, SOCIAL, BANK);

    static final CaseId CASE = new CaseId(new UUID(0, 1));
    static final Calendars CALENDARS = zone -> WorkCalendar.forZone(zone.value());
    static final Promise HALF_DAY =
            new Promise(
                    minutes(210),
                    List.of(
                            new ItemBudget(REGISTRATION, minutes(90)),
                            new ItemBudget(SEALS, minutes(90)),
                            new ItemBudget(TAX, minutes(120)),
                            new ItemBudget(POWER, minutes(1260))));

    static Story given(ClockCommand... facts) {
        var story = new Story(CaseClock.initial());
        for (var fact : facts) {
            story = story.hears(fact);
        }
        return story;
    }

    Story hears(ClockCommand fact) {
        return new Story(clock.evolve(eventsOf(fact)));
    }

    List<ClockEvent> eventsOf(ClockCommand fact) {
        var decision = clock.decide(fact, CALENDARS);
        assertThat(decision).isInstanceOf(Accepted.class);
        return decision instanceof Accepted<ClockEvent>(var events) ? events : List.of();
    }

    /// Expects the fact itself, not looked at, and these consequences of it for others.
    Story whenHeard(ClockCommand fact, ClockEvent... consequences) {
        var events = eventsOf(fact);
        assertThat(events.subList(1, events.size()))
                .filteredOn(event -> !(event instanceof TimeUsed))
                .containsExactly(consequences);
        return new Story(clock.evolve(events));
    }

    void expectNothing(ClockCommand repeat) {
        assertThat(clock.decide(repeat, CALENDARS)).isEqualTo(Decision.nothing());
    }

    void expectRefusal(ClockCommand fact, Refusal refusal) {
        assertThat(clock.decide(fact, CALENDARS)).isEqualTo(Decision.refuse(refusal));
    }

    Ledger ledger(String asOf) {
        return clock.ledger(CALENDARS, at(asOf)).orElseThrow();
    }

    static StartCase submitted(String time) {
        return submitted("410402", HALF_DAY, HEADLINE, time);
    }

    static StartCase submitted(String zone, Promise promise, List<ItemCode> headline, String time) {
        var number = CaseNumber.of(new RegionCode(zone), LocalDate.of(2026, 3, 10), 1);
        return new StartCase(CASE, number, new HallZone(zone), "2022", promise, headline, at(time));
    }

    static ReleaseItem released(ItemCode item, String time) {
        return new ReleaseItem(
                CASE, item, item.equals(REGISTRATION) ? null : REGISTRATION, at(time));
    }

    static PauseItem paused(ItemCode item, String time) {
        return new PauseItem(CASE, item, at(time));
    }

    static ResumeItem resumed(ItemCode item, String time) {
        return new ResumeItem(CASE, item, at(time));
    }

    static StopItem completed(ItemCode item, String time) {
        return stopped(item, Ending.COMPLETED, time);
    }

    static StopItem stopped(ItemCode item, Ending ending, String time) {
        return new StopItem(CASE, item, ending, at(time));
    }

    static StopCase closed(Ending ending, String time) {
        return new StopCase(CASE, ending, at(time));
    }

    static DueSet due(@Nullable ItemCode item, long budget, @Nullable String due, String saidAt) {
        var dueAt = due == null ? null : at(due);
        return new DueSet(CASE, item, minutes(budget), dueAt, "cn-2026", at(saidAt));
    }

    static TimeUsed used(
            @Nullable ItemCode item, long minutes, @Nullable String runsSince, String saidAt) {
        var since = runsSince == null ? null : at(runsSince);
        return new TimeUsed(CASE, item, minutes(minutes), since, at(saidAt));
    }

    static VerdictReached verdict(long net, boolean withinPromise, String at) {
        return new VerdictReached(CASE, net, 210, withinPromise, at(at));
    }

    static Instant at(String time) {
        var local = time.contains("-") ? time.replace(' ', 'T') : "2026-03-10T" + time;
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    static WorkingTime minutes(long minutes) {
        return WorkingTime.ofMinutes(minutes);
    }
}
