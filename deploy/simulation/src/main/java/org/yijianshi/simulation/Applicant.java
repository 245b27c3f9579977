package org.yijianshi.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yijianshi.casefile.domain.CaseCommand.HandOver;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.CaseCommand.SupplementItem;
import org.yijianshi.casefile.domain.CaseCommand.WithdrawCase;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseCompleted;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.SupplementAsked;
import org.yijianshi.casefile.domain.Handover;
import org.yijianshi.casefile.domain.SealedSection;
import org.yijianshi.casefile.domain.Submission;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.Refusal;
import org.yijianshi.platform.seal.Vault.Sealer;
import org.yijianshi.platform.store.CommandRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One applicant with one case: submits, mends, sometimes withdraws, fetches the results; repeats
/// what was not answered, and now and then what was. Remembers what was promised.
final class Applicant {

    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(20);
    private static final Duration SOME_DAYS = Duration.ofDays(9);

    final CaseId caseId;
    final List<String> items;
    private final World world;
    private final Node<CaseEvent> casefile;
    private final Socket socket;
    private final Forms.Example example;
    private final Map<String, byte[]> sections;
    private boolean submitted;
    private boolean withdrawn;
    private boolean handedOver;
    private final List<String> supplements = new ArrayList<>();

    Applicant(World world, Forms.Example example, String tradeName) {
        this.world = world;
        this.example = example;
        casefile = world.casefile;
        socket = casefile.service.socket();
        caseId = new CaseId(world.chance.id());
        items = Forms.someOf(world.offered(), world.chance);
        sections = new LinkedHashMap<>(example.sections());
        sections.put("name", world.forms().name(example, tradeName));
        if (world.chance.in(0.25)) {
            var flaw = world.chance.oneOf(List.copyOf(example.flawed().keySet()));
            sections.put(flaw, example.flawed().getOrDefault(flaw, new byte[0]));
        }
    }

    void begin() {
        submit();
        if (world.chance.in(0.15)) {
            var longest = world.chance.in(0.5) ? AT_ONCE : ONE_DAY;
            world.agenda.after(world.chance.span(longest), this::withdraw);
        }
    }

    /// What the unified view shows of the case.
    void hear(CaseEvent event) {
        if (event instanceof SupplementAsked asked) {
            var mended = mended(asked.sections());
            world.agenda.after(world.chance.span(SOME_DAYS), () -> supplement(asked, mended));
        } else if (event instanceof CaseCompleted) {
            var clerk = "clerk-" + world.chance.below(2);
            world.agenda.after(world.chance.span(SOME_DAYS), () -> handOver(clerk));
        }
    }

    private void submit() {
        insist(
                this::submitOnce,
                () -> submitted = true,
                slug -> world.wrong("submission refused: " + slug));
    }

    /// As the submission desk does it, its checks of the form left out.
    private void submitOnce() {
        var events = casefile.log.events(caseId);
        if (!events.isEmpty()) {
            var digest = socket.units.call(() -> digest(socket.vault.sealer(caseId)));
            var first = (CaseSubmitted) events.getFirst();
            if (!first.submission().digest().equals(digest)) {
                throw new CommandRefused(new Refusal("case-already-submitted"));
            }
            return;
        }
        long serial = world.nextSerial();
        socket.units.run(() -> socket.commands.send(submission(serial)));
    }

    private SubmitCase submission(long serial) {
        var at = socket.time.instant();
        var sealer = socket.vault.sealer(caseId);
        var zone = new HallZone(example.zone());
        var day = LocalDate.ofInstant(at, HALL_TIME);
        var theme = world.theme();
        var submission =
                new Submission(
                        CaseNumber.of(zone.region(), day, serial),
                        theme.theme(),
                        zone,
                        new HallZone(example.intakeZone()),
                        "WEB",
                        world.edition(zone, day),
                        List.of(),
                        digest(sealer));
        var chosen = Set.copyOf(items);
        var needed = theme.sectionsFor(chosen);
        var sealed =
                sections.entrySet().stream()
                        .filter(section -> needed.contains(section.getKey()))
                        .map(section -> sealed(sealer, section.getKey(), section.getValue()))
                        .toList();
        return new SubmitCase(caseId, submission, theme.plan(chosen), sealed, at);
    }

    private static SealedSection sealed(Sealer sealer, String name, byte[] content) {
        return new SealedSection(name, sealer.seal(name, content));
    }

    private String digest(Sealer sealer) {
        return sealer.digest((caseId + " " + items).getBytes(UTF_8));
    }

    private void withdraw() {
        insist(
                () -> socket.commands.send(new WithdrawCase(caseId, socket.time.instant())),
                () -> withdrawn = true,
                _ -> {});
    }

    private Map<String, byte[]> mended(List<String> asked) {
        var mended = new LinkedHashMap<String, byte[]>();
        for (var name : asked) {
            mended.put(name, name.equals("name") ? world.newName(example) : good(name));
        }
        return mended;
    }

    private byte[] good(String name) {
        return example.sections().getOrDefault(name, "{}".getBytes(UTF_8));
    }

    private void supplement(SupplementAsked asked, Map<String, byte[]> mended) {
        var digest = "supplement " + asked.item() + " " + asked.at();
        insist(
                () -> socket.units.run(() -> send(asked, mended, digest)),
                () -> supplements.add(digest),
                _ -> {});
    }

    private void send(SupplementAsked asked, Map<String, byte[]> mended, String digest) {
        var sealer = socket.vault.sealer(caseId);
        var sealed =
                mended.entrySet().stream()
                        .map(section -> sealed(sealer, section.getKey(), section.getValue()))
                        .toList();
        socket.commands.send(
                new SupplementItem(
                        caseId, asked.item(), sealed, List.of(), digest, socket.time.instant()));
    }

    private void handOver(String clerk) {
        insist(
                () -> socket.units.run(() -> socket.commands.send(handover(clerk))),
                () -> handedOver = true,
                slug -> world.wrong("hand-over refused: " + slug));
    }

    private HandOver handover(String clerk) {
        var sealer = socket.vault.sealer(caseId);
        var recipient = sealer.seal("handover", "{}".getBytes(UTF_8));
        return new HandOver(
                caseId, new Handover(recipient, "WINDOW", clerk, clerk), socket.time.instant());
    }

    /// Asks until there is an answer, and sometimes once more although there was one.
    private void insist(
            Runnable request, Runnable done, java.util.function.Consumer<String> refused) {
        switch (casefile.ask(request)) {
            case Answer.Unknown _ ->
                    world.agenda.after(
                            world.chance.span(SOON), () -> insist(request, done, refused));
            case Answer.Refused(var slug) -> {
                world.trace(1, slug.hashCode());
                refused.accept(slug);
            }
            case Answer.Done _ -> {
                done.run();
                if (world.chance.strikes(Fault.REQUEST_REPEATED)) {
                    world.agenda.after(world.chance.span(SOON), () -> repeat(request));
                }
            }
        }
    }

    private void repeat(Runnable request) {
        casefile.ask(request);
    }

    boolean isSubmitted() {
        return submitted;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    boolean hasResults() {
        return handedOver;
    }

    List<String> supplements() {
        return supplements;
    }
}
