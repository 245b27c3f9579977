package org.yijianshi.casefile.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseCommand.HandOver;
import org.yijianshi.casefile.domain.CaseCommand.RecordCompletion;
import org.yijianshi.casefile.domain.CaseCommand.RecordRejection;
import org.yijianshi.casefile.domain.CaseCommand.RecordSupplementRequest;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.CaseCommand.SupplementItem;
import org.yijianshi.casefile.domain.CaseCommand.WithdrawCase;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.ResultsHandedOver;
import org.yijianshi.casefile.domain.CaseEvent.SupplementAsked;
import org.yijianshi.casefile.domain.CaseEvent.WaitingItemWithdrawn;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// One case as tests tell it: a registration that all wait for, seals and a UKey beside each other,
/// and a bank that waits for the seals. Only registration is compulsory.
final class Story {

    static final CaseId CASE = CaseId.of("7f6c5f0e-0d3a-4c9e-9b1a-0c6f2d1e4a01");
    static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");

    /// When departments did what they report.
    static final Instant EARLIER = Instant.parse("2026-11-23T01:29:00Z");

    static final ItemCode REGISTRATION = new ItemCode("registration");
    static final ItemCode SEALS = new ItemCode("seals");
    static final ItemCode UKEY = new ItemCode("ukey");
    static final ItemCode BANK = new ItemCode("bank");

    static final Sealed SEALED = new Sealed(new UUID(0, 1), "sealed");
    static final List<SealedSection> SECTIONS = List.of(section("name"), section("seals"));
    static final ItemGraph PLAN =
            plan(
                    item(REGISTRATION, true),
                    item(SEALS, false, REGISTRATION),
                    item(UKEY, false, REGISTRATION),
                    item(BANK, false, SEALS));
    static final Map<String, String> CODE = Map.of("creditCode", "1");

    static final List<Party> PARTIES =
            List.of(new Party("p-00000000000000000000000000000001", true));

    static final CaseEvent SUBMITTED =
            new CaseSubmitted(CASE, submission("form"), PLAN, SECTIONS, AT);
    static final CaseEvent REGISTRATION_RELEASED = released(REGISTRATION, null, Map.of());
    static final CaseEvent REGISTERED = completed(REGISTRATION, CODE);
    static final CaseEvent SEALS_RELEASED = released(SEALS, REGISTRATION, CODE);
    static final CaseEvent UKEY_RELEASED = released(UKEY, REGISTRATION, CODE);

    private final List<CaseEvent> past;

    private Story(List<CaseEvent> past) {
        this.past = past;
    }

    static Story given(CaseEvent... past) {
        return new Story(List.of(past));
    }

    /// A case with these items alone, each waiting for nothing but what it names.
    static CaseEvent submitted(PlannedItem... items) {
        return new CaseSubmitted(CASE, submission("form"), plan(items), SECTIONS, AT);
    }

    Story and(CaseEvent... more) {
        return new Story(Stream.concat(past.stream(), Stream.of(more)).toList());
    }

    Decision<CaseEvent> when(CaseCommand command) {
        var phase = CaseFile.notSubmitted();
        for (var event : past) {
            phase = phase.evolve(event);
        }
        return phase.decide(command);
    }

    static ItemGraph plan(PlannedItem... items) {
        return new ItemGraph(List.of(items));
    }

    static PlannedItem item(ItemCode item, boolean compulsory, ItemCode... needs) {
        return new PlannedItem(item, List.of(needs), List.of("name"), compulsory, true);
    }

    static SealedSection section(String name) {
        return new SealedSection(name, SEALED);
    }

    static Submission submission(String digest) {
        var zone = new HallZone("410402");
        var number = CaseNumber.of(zone.region(), LocalDate.parse("2026-11-23"), 1);
        return new Submission(number, "opening", zone, zone, "WEB", "2022", PARTIES, digest);
    }

    static Handover handover(String digest) {
        return new Handover(SEALED, "WINDOW", "clerk-1", digest);
    }

    static CaseEvent released(ItemCode item, @Nullable ItemCode by, Map<String, String> outputs) {
        return new ItemReleased(CASE, item, by, outputs, AT);
    }

    static CaseEvent completed(ItemCode item, Map<String, String> results) {
        return new ItemCompleted(CASE, item, results, null, EARLIER);
    }

    static CaseEvent withdrawn(ItemCode item) {
        return new ItemWithdrawn(CASE, item, AT);
    }

    static CaseEvent withdrawnWaiting(ItemCode item) {
        return new WaitingItemWithdrawn(CASE, item, AT);
    }

    static CaseEvent lateResult(ItemCode item, Map<String, String> results) {
        return new LateResultRecorded(CASE, item, results, null, EARLIER, AT);
    }

    static CaseEvent rejected(ItemCode item) {
        return new ItemRejected(CASE, item, List.of("R"), SEALED, EARLIER);
    }

    static CaseEvent asked(ItemCode item) {
        return new SupplementAsked(CASE, item, List.of("R"), List.of("name"), SEALED, EARLIER);
    }

    static CaseEvent supplemented(ItemCode item, int round, String digest) {
        return new ItemSupplemented(CASE, item, round, List.of(section("name")), digest, AT);
    }

    static CaseEvent handedOver(ItemCode... items) {
        return new ResultsHandedOver(CASE, List.of(items), handover("first"), AT);
    }

    static CaseCommand submit(String digest) {
        return new SubmitCase(CASE, submission(digest), PLAN, SECTIONS, AT);
    }

    static CaseCommand complete(ItemCode item, Map<String, String> results) {
        return new RecordCompletion(CASE, item, results, null, EARLIER, AT);
    }

    static CaseCommand reject(ItemCode item) {
        return new RecordRejection(CASE, item, List.of("R"), SEALED, EARLIER, AT);
    }

    static CaseCommand ask(ItemCode item) {
        return new RecordSupplementRequest(
                CASE, item, List.of("R"), List.of("name"), SEALED, EARLIER, AT);
    }

    static CaseCommand supplement(ItemCode item, String section, String digest) {
        return new SupplementItem(CASE, item, List.of(section(section)), List.of(), digest, AT);
    }

    static CaseCommand proven(ItemCode item, List<String> sections, List<String> proofs) {
        return new SupplementItem(CASE, item, sections(sections), sections(proofs), "one", AT);
    }

    static CaseEvent supplemented(ItemCode item, List<String> sections) {
        return new ItemSupplemented(CASE, item, 1, sections(sections), "one", AT);
    }

    private static List<SealedSection> sections(List<String> names) {
        return names.stream().map(Story::section).toList();
    }

    static CaseCommand withdraw() {
        return new WithdrawCase(CASE, AT);
    }

    static CaseCommand handOver(String digest) {
        return new HandOver(CASE, handover(digest), AT);
    }

    /// Every command there is, for every item.
    static List<CaseCommand> everyCommand() {
        var always =
                Stream.of(
                        submit("form"),
                        submit("another form"),
                        withdraw(),
                        handOver("first"),
                        handOver("second"));
        var forItems =
                Stream.of(REGISTRATION, SEALS, UKEY, BANK)
                        .flatMap(
                                item ->
                                        Stream.of(
                                                complete(item, Map.of(item + "Result", "1")),
                                                reject(item),
                                                ask(item),
                                                supplement(item, "name", "one"),
                                                supplement(item, "seals", "two")));
        return Stream.concat(always, forItems).toList();
    }
}
