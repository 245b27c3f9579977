package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.Theme;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.supervision.domain.ClockEvent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// One run: all services, some applicants, and whatever the seed makes of them, until everything
/// has come to rest.
final class World {

    private static final Profiles PROFILES = Profiles.load();
    private static final Instant FIRST_START = Instant.parse("2026-01-04T00:00:00Z");
    private static final int DAYS_OF_STARTS = 270;
    private static final int STEPS_PER_CASE = 20_000;

    final Chance chance;
    final Agenda agenda;
    final Mutants mutants;
    final Node<CaseEvent> casefile;
    final Node<ClockEvent> supervision;
    final Map<String, Node<HandlingEvent>> departments = new LinkedHashMap<>();
    final Map<String, MakerTasks> makers = new LinkedHashMap<>();
    final Map<String, Officer> officers = new LinkedHashMap<>();
    final Map<CaseId, Applicant> applicants = new LinkedHashMap<>();
    final Map<String, Integer> unreadable = new TreeMap<>();
    final List<String> wrong = new ArrayList<>();
    final Broker broker;
    final Rooms rooms;
    private final Forms forms;
    private final List<Node<?>> nodes = new ArrayList<>();
    private final @Nullable Bug bug;
    private long hash;
    private long serial;
    private int names;

    World(Rooms rooms, Forms forms, long seed, @Nullable Bug bug) {
        this.rooms = rooms;
        this.forms = forms;
        this.bug = bug;
        chance = new Chance(seed);
        mutants = new Mutants(bug);
        agenda =
                new Agenda(
                        FIRST_START.plus(
                                Duration.ofMinutes(chance.below(DAYS_OF_STARTS * 24 * 60))));
        broker = new Broker(nodes);
        casefile = node(rooms.casefile);
        supervision = node(rooms.supervision);
        for (var department : rooms.departments) {
            var node = node(department.service);
            departments.put(node.name(), node);
            makers.put(node.name(), new MakerTasks(this, node, department));
            officers.put(node.name(), new Officer(this, node, department));
        }
    }

    private <E> Node<E> node(Service<E> service) {
        var node = new Node<>(this, broker, service);
        nodes.add(node);
        service.socket().plug(node);
        return node;
    }

    /// Lets this many cases run their course.
    World run(int cases) {
        names = chance.below(100_000);
        for (int i = 0; i < cases; i++) {
            agenda.after(chance.span(Duration.ofDays(5)), this::apply);
        }
        rest(cases);
        chance.calm();
        nodes.forEach(Node::settle);
        rest(cases);
        return this;
    }

    private void rest(int cases) {
        for (long steps = 0; agenda.step(); steps++) {
            if (steps > (long) STEPS_PER_CASE * cases) {
                wrong("does not come to rest");
                return;
            }
        }
    }

    private void apply() {
        int number = chance.in(0.06) ? names : ++names;
        var applicant = new Applicant(this, forms.any(chance), Forms.tradeName(number));
        applicants.put(applicant.caseId, applicant);
        applicant.begin();
    }

    void stored(Node<?> node, CaseId caseId, Object event) {
        trace(
                node.name().hashCode() ^ event.getClass().getSimpleName().hashCode(),
                caseId.hashCode() ^ agenda.instant().hashCode());
        switch (event) {
            case CaseEvent e -> {
                var applicant = applicants.get(caseId);
                if (applicant != null) {
                    applicant.hear(e);
                }
            }
            case HandlingEvent e -> {
                officer(node).hear(caseId, e);
                maker(node).hear(caseId, e);
            }
            default -> {}
        }
    }

    void started(Node<?> node) {
        if (makers.containsKey(node.name())) {
            maker(node).started();
        }
    }

    private Officer officer(Node<?> node) {
        return Objects.requireNonNull(officers.get(node.name()));
    }

    private MakerTasks maker(Node<?> node) {
        return Objects.requireNonNull(makers.get(node.name()));
    }

    boolean has(Bug one) {
        return bug == one;
    }

    void wrong(String what) {
        wrong.add(what);
    }

    void unreadable(String topic) {
        unreadable.merge(topic, 1, Integer::sum);
    }

    List<Node<?>> nodes() {
        return nodes;
    }

    Forms forms() {
        return forms;
    }

    Theme theme() {
        return rooms.catalogue.all().iterator().next();
    }

    List<String> offered() {
        return theme().items().stream().map(Theme.CatalogueItem::item).toList();
    }

    String edition(HallZone zone, LocalDate day) {
        return PROFILES.inForce(zone.value(), day).orElseThrow().edition();
    }

    byte[] newName(Forms.Example example) {
        return forms.name(example, Forms.tradeName(++names));
    }

    long nextSerial() {
        return serial++;
    }

    void trace(int what, int of) {
        hash = Long.rotateLeft(hash, 7) * 0x9E3779B97F4A7C15L + (((long) what << 32) ^ of);
    }

    /// What happened, in which order: equal for equal seeds.
    long hash() {
        return hash;
    }
}
