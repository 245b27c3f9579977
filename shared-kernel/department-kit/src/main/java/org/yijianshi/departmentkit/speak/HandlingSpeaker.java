package org.yijianshi.departmentkit.speak;

import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Contents;
import org.yijianshi.contracts.HandlingMessage;
import org.yijianshi.contracts.Mode;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.contracts.Topics;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingOpened;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingReferred;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingRejected;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingWithdrawn;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementTaken;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementsAsked;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskClaimed;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskReleased;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.platform.seal.Vault;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Private events of a department become messages on `handling-events.<item>`; what is confidential
/// is sealed anew for the case file, and officers stay unnamed.
public final class HandlingSpeaker implements Speaker<HandlingEvent> {

    private static final String CASE_FILE = "casefile";

    private final String item;
    private final String topic;
    private final Vault vault;
    private final JsonMapper json = new JsonMapper();

    public HandlingSpeaker(ItemCode item, Vault vault) {
        this.item = item.value();
        this.topic = Topics.handlingEvents(item.value());
        this.vault = vault;
    }

    @Override
    public Class<HandlingEvent> eventType() {
        return HandlingEvent.class;
    }

    @Override
    public Set<String> topics(HandlingEvent event) {
        return event instanceof SupplementTaken ? Set.of() : Set.of(topic);
    }

    @Override
    public List<Saying> say(HandlingEvent event) {
        return switch (event) {
            case HandlingOpened e ->
                    saying(new HandlingMessage.HandlingOpened(id(e), item, e.at()));
            case HandlingReferred e -> saying(referred(e));
            case TaskClaimed e -> saying(new HandlingMessage.HandlingClaimed(id(e), item, e.at()));
            case TaskReleased e ->
                    saying(new HandlingMessage.HandlingUnclaimed(id(e), item, e.at()));
            case SupplementsAsked e ->
                    saying(
                            new HandlingMessage.SupplementRequested(
                                    id(e),
                                    item,
                                    e.reasons(),
                                    e.sections(),
                                    note(e.caseId(), e.note()),
                                    e.at()));
            case SupplementTaken _ -> List.of(); // the case file said it first
            case HandlingApproved e -> saying(approved(e));
            case HandlingCompleted e ->
                    saying(
                            new HandlingMessage.HandlingCompleted(
                                    id(e), item, e.results(), confidential(e), e.at()));
            case HandlingRejected e ->
                    saying(
                            new HandlingMessage.HandlingRejected(
                                    id(e), item, e.reasons(), note(e.caseId(), e.note()), e.at()));
            case HandlingWithdrawn e ->
                    saying(new HandlingMessage.HandlingWithdrawn(id(e), item, e.at()));
        };
    }

    private HandlingMessage referred(HandlingReferred e) {
        var concerns = e.assessment().concerns().stream().map(Concern::code).distinct().toList();
        return new HandlingMessage.HandlingReferred(
                id(e), item, e.assessment().ruleSet(), concerns, e.at());
    }

    private HandlingMessage approved(HandlingApproved e) {
        var mode = e.officer() == null ? Mode.AUTOMATIC : Mode.OFFICER;
        return new HandlingMessage.HandlingApproved(
                id(e), item, mode, e.ruleSet(), e.rule(), e.at());
    }

    private @Nullable SealedPart confidential(HandlingCompleted e) {
        var all = new LinkedHashMap<String, String>();
        all.putAll(opened(e.caseId(), e.assignedConfidential()));
        all.putAll(opened(e.caseId(), e.madeConfidential()));
        return all.isEmpty()
                ? null
                : vault.sealerFor(e.caseId(), CASE_FILE)
                        .part(Contents.results(item), json.writeValueAsBytes(all));
    }

    private Map<String, String> opened(CaseId caseId, @Nullable Sealed sealed) {
        if (sealed == null) {
            return Map.of();
        }
        var clear = vault.open(caseId, Contents.results(item), sealed);
        return json.readerForMapOf(String.class).readValue(clear);
    }

    private @Nullable SealedPart note(CaseId caseId, @Nullable Sealed note) {
        if (note == null) {
            return null;
        }
        var clear = vault.open(caseId, Contents.note(item), note);
        return vault.sealerFor(caseId, CASE_FILE).part(Contents.note(item), clear);
    }

    private static UUID id(HandlingEvent event) {
        return event.caseId().value();
    }

    private List<Saying> saying(HandlingMessage message) {
        return List.of(new Saying(topic, message));
    }
}
