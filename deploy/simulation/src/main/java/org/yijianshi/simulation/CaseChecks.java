package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseCompleted;
import org.yijianshi.casefile.domain.CaseEvent.CaseRejected;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemCancelled;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.ResultsHandedOver;
import org.yijianshi.casefile.domain.CaseEvent.WaitingItemWithdrawn;
import org.yijianshi.casefile.domain.SealedSection;
import org.yijianshi.contracts.Contents;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingOpened;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingRejected;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingWithdrawn;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementTaken;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.seal.Vault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Compares one case in the case file with its handlings in the departments and with what its
/// applicant was told.
final class CaseChecks {

    private static final JsonMapper JSON = new JsonMapper();

    private final World world;
    private final Applicant applicant;
    private final CaseId caseId;
    private final Findings findings;
    private final List<CaseEvent> events;

    CaseChecks(World world, Applicant applicant, Findings findings) {
        this.world = world;
        this.applicant = applicant;
        this.findings = findings;
        caseId = applicant.caseId;
        events = world.casefile.log.events(caseId);
    }

    void check() {
        wholeCase();
        promises();
        for (var item : applicant.items) {
            item(new ItemCode(item));
        }
        for (var entry : world.departments.entrySet()) {
            var item = new ItemCode(entry.getKey());
            handling(item, entry.getValue());
            orders(item, entry.getValue());
            results(item, entry.getValue());
        }
    }

    private void wholeCase() {
        check(Invariant.ONE_END, applicant.isSubmitted(), "never submitted");
        check(Invariant.ONE_END, count(CaseSubmitted.class) == 1, "not submitted once");
        long ends =
                count(CaseCompleted.class) + count(CaseRejected.class) + count(CaseWithdrawn.class);
        check(Invariant.ONE_END, ends == 1, "ended " + ends + " times");
    }

    private void promises() {
        check(
                Invariant.WORD_KEPT,
                !applicant.isWithdrawn() || count(CaseWithdrawn.class) == 1,
                "not withdrawn");
        long handedOver = count(ResultsHandedOver.class);
        check(Invariant.EFFECT_ONCE, handedOver <= 1, "handed over " + handedOver + " times");
        check(
                Invariant.WORD_KEPT,
                handedOver == 1 || !applicant.hasResults(),
                "results not handed over");
        for (var digest : applicant.supplements()) {
            long taken =
                    events.stream()
                            .filter(
                                    e ->
                                            e instanceof ItemSupplemented s
                                                    && s.digest().equals(digest))
                            .count();
            check(Invariant.WORD_KEPT, taken == 1, "a supplement counts " + taken + " times");
        }
    }

    private void item(ItemCode item) {
        long releases = events.stream().filter(e -> isReleaseOf(e, item)).count();
        check(Invariant.EFFECT_ONCE, releases <= 1, item + " released " + releases + " times");
        long ends = events.stream().filter(e -> isEndOf(e, item)).count();
        check(Invariant.ONE_END, ends == 1, item + " ended " + ends + " times");
    }

    private static boolean isReleaseOf(CaseEvent event, ItemCode item) {
        return event instanceof ItemReleased e && e.item().equals(item);
    }

    private static boolean isEndOf(CaseEvent event, ItemCode item) {
        return switch (event) {
            case ItemCompleted e -> e.item().equals(item);
            case ItemRejected e -> e.item().equals(item);
            case ItemCancelled e -> e.item().equals(item);
            case ItemWithdrawn e -> e.item().equals(item);
            case WaitingItemWithdrawn e -> e.item().equals(item);
            default -> false;
        };
    }

    private void handling(ItemCode item, Node<HandlingEvent> node) {
        var handling = node.log.events(caseId);
        boolean released = events.stream().anyMatch(e -> isReleaseOf(e, item));
        long opened = count(handling, HandlingOpened.class);
        check(
                Invariant.EFFECT_ONCE,
                opened == (released ? 1 : 0),
                item + " opened " + opened + " times, released: " + released);
        check(
                Invariant.EFFECT_ONCE,
                count(handling, HandlingApproved.class) <= 1,
                item + " approved twice");
        long ends =
                count(handling, HandlingCompleted.class)
                        + count(handling, HandlingRejected.class)
                        + count(handling, HandlingWithdrawn.class);
        check(
                Invariant.ONE_END,
                ends == (released ? 1 : 0),
                item + " ended " + ends + " times at its department");
        long sent =
                events.stream()
                        .filter(e -> e instanceof ItemSupplemented s && s.item().equals(item))
                        .count();
        check(
                Invariant.EFFECT_ONCE,
                count(handling, SupplementTaken.class) == sent,
                item + ": supplements sent and taken differ");
    }

    /// What a department is told: what items before it produced, and what was mended for it.
    private record Told(Map<String, String> outputs, List<JsonNode> supplements) {}

    private void orders(ItemCode item, Node<HandlingEvent> node) {
        findings.check(
                Invariant.ORDERS_AGREE,
                heard(item, node).equals(told(item)),
                () -> caseId + " " + item + " heard something else than was said");
    }

    private Told told(ItemCode item) {
        var produced = new HashMap<String, String>();
        var told = new Told(new HashMap<>(), new ArrayList<>());
        for (var event : events) {
            if (event instanceof ItemCompleted e) {
                produced.putAll(e.results());
            } else if (isReleaseOf(event, item)) {
                told.outputs().putAll(produced);
            } else if (event instanceof ItemSupplemented e && e.item().equals(item)) {
                told.supplements().add(clear(e.sections()));
            }
        }
        return told;
    }

    private JsonNode clear(List<SealedSection> sections) {
        var vault = world.casefile.service.socket().vault;
        var clear = JSON.createObjectNode();
        for (var section : sections) {
            var content = vault.open(caseId, section.name(), section.content());
            clear.set(section.name(), JSON.readTree(content));
        }
        return clear;
    }

    private Told heard(ItemCode item, Node<HandlingEvent> node) {
        var vault = node.service.socket().vault;
        var heard = new Told(new HashMap<>(), new ArrayList<>());
        for (var event : node.log.events(caseId)) {
            if (event instanceof HandlingOpened e) {
                heard.outputs().putAll(e.order().outputs());
            } else if (event instanceof SupplementTaken e) {
                var content = Contents.supplement(item.value(), e.round());
                heard.supplements().add(JSON.readTree(vault.open(caseId, content, e.sections())));
            }
        }
        return heard;
    }

    /// What one side has of a result.
    private record Result(Instant at, Map<String, String> open, Map<String, String> confidential) {}

    private void results(ItemCode item, Node<HandlingEvent> node) {
        var decided = new TreeMap<String, Result>();
        for (var event : node.log.events(caseId)) {
            if (event instanceof HandlingCompleted e) {
                decided.put("result", result(node, item, e));
            } else if (event instanceof HandlingRejected e && !isWithdrawn()) {
                decided.put("rejection", new Result(e.at(), Map.of(), Map.of()));
            }
        }
        var shown = new TreeMap<String, Result>();
        for (var event : events) {
            if (event instanceof ItemCompleted e && e.item().equals(item)) {
                shown.put("result", shown(item, e.at(), e.results(), e.confidential()));
            } else if (event instanceof LateResultRecorded e && e.item().equals(item)) {
                shown.put("result", shown(item, e.producedAt(), e.results(), e.confidential()));
            } else if (event instanceof ItemRejected e && e.item().equals(item)) {
                shown.put("rejection", new Result(e.at(), Map.of(), Map.of()));
            }
        }
        findings.check(
                Invariant.RESULTS_AGREE,
                shown.equals(decided),
                () -> caseId + " " + item + ": " + shown.keySet() + " of " + decided.keySet());
    }

    private boolean isWithdrawn() {
        return count(CaseWithdrawn.class) > 0 && count(ItemRejected.class) == 0;
    }

    private Result shown(
            ItemCode item, Instant at, Map<String, String> results, @Nullable Sealed confidential) {
        return new Result(at, results, opened(world.casefile, caseId, item, confidential));
    }

    private static Result result(Node<HandlingEvent> node, ItemCode item, HandlingCompleted e) {
        return new Result(e.at(), e.results(), confidential(node, item, e));
    }

    private static Map<String, String> confidential(
            Node<HandlingEvent> node, ItemCode item, HandlingCompleted e) {
        var all = new TreeMap<String, String>();
        all.putAll(opened(node, e.caseId(), item, e.assignedConfidential()));
        all.putAll(opened(node, e.caseId(), item, e.madeConfidential()));
        return all;
    }

    private static Map<String, String> opened(
            Node<?> node, CaseId caseId, ItemCode item, @Nullable Sealed sealed) {
        if (sealed == null) {
            return Map.of();
        }
        Vault vault = node.service.socket().vault;
        return JSON.readerForMapOf(String.class)
                .readValue(vault.open(caseId, Contents.results(item.value()), sealed));
    }

    /// Every value that a department awarded to a case.
    static Set<String> awarded(Node<HandlingEvent> node, CaseId caseId) {
        var values = new HashSet<String>();
        var item = new ItemCode(node.name());
        for (var event : node.log.events(caseId)) {
            if (event instanceof HandlingCompleted e) {
                values.addAll(e.results().values());
                values.addAll(confidential(node, item, e).values());
            }
        }
        return values;
    }

    private long count(Class<? extends CaseEvent> type) {
        return count(events, type);
    }

    private static long count(List<?> events, Class<?> type) {
        return events.stream().filter(type::isInstance).count();
    }

    private void check(Invariant invariant, boolean holds, String what) {
        findings.check(invariant, holds, () -> caseId + ": " + what);
    }
}
