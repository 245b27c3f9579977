package org.yijianshi.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.CaseMessage.CaseClosed;
import org.yijianshi.contracts.CaseMessage.CaseSubmitted;
import org.yijianshi.contracts.CaseMessage.ItemClosed;
import org.yijianshi.contracts.CaseMessage.ItemReleased;
import org.yijianshi.contracts.CaseMessage.ItemSupplemented;
import org.yijianshi.contracts.Ending;
import org.yijianshi.contracts.HandlingMessage.HandlingOpened;
import org.yijianshi.contracts.HandlingMessage.SupplementRequested;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.Message;
import org.yijianshi.contracts.MessageJson;
import org.yijianshi.contracts.MessageTypes;
import org.yijianshi.contracts.PlannedItem;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.worktime.WorkCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the case file and the departments say about one case, as records of their topics. Times are
/// the hall's; `10:20` alone is on 2026-03-10, a Tuesday.
final class Telling {

    static final String REGISTRATION = "enterprise-registration";
    private static final String CASE_FILE = "casefile";

    final UUID caseId;
    private final String zone;
    private final String edition;
    private final Map<String, Integer> lastSeq = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

    private Telling(int number, String zone, String edition) {
        this.caseId = new UUID(0, number);
        this.zone = zone;
        this.edition = edition;
    }

    static Telling inXinhua(int number) {
        return new Telling(number, "410402", "2022");
    }

    static Telling inYicheng(int number) {
        return new Telling(number, "411702", "2021");
    }

    /// In 卫东区, where no other test tells anything.
    static Telling inWeidong(int number) {
        return new Telling(number, "410403", "2022");
    }

    Telling submitted(String time, String... followers) {
        var items = new ArrayList<PlannedItem>();
        items.add(new PlannedItem(REGISTRATION, List.of(), true));
        for (var follower : followers) {
            items.add(new PlannedItem(follower, List.of(REGISTRATION), true));
        }
        return caseFile(
                new CaseSubmitted(
                        caseId,
                        CaseNumber.of(
                                        new RegionCode(zone),
                                        LocalDate.of(2026, 3, 10),
                                        caseId.getLeastSignificantBits())
                                .value(),
                        "enterprise-opening",
                        zone,
                        zone,
                        "WEB",
                        edition,
                        items,
                        at(time)));
    }

    Telling released(String item, @Nullable String by, String time) {
        return caseFile(new ItemReleased(caseId, item, by, at(time)))
                .department(item, new HandlingOpened(caseId, item, at(time)));
    }

    Telling asked(String item, String time) {
        return department(
                item,
                new SupplementRequested(
                        caseId, item, List.of("NAME_TAKEN"), List.of("name"), null, at(time)));
    }

    Telling supplemented(String item, String time) {
        return caseFile(new ItemSupplemented(caseId, item, 1, at(time)));
    }

    Telling closed(String item, Ending ending, String time) {
        return caseFile(new ItemClosed(caseId, item, ending, at(time)));
    }

    Telling completed(String item, String time) {
        return closed(item, Ending.COMPLETED, time);
    }

    Telling closed(Ending ending, String time) {
        return caseFile(new CaseClosed(caseId, ending, at(time)));
    }

    /// Everything in the order in which it was said.
    List<ProducerRecord<byte[], byte[]>> all() {
        return List.copyOf(records);
    }

    List<ProducerRecord<byte[], byte[]>> on(String topic) {
        return records.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    /// What departments said, in the order in which they said it.
    List<ProducerRecord<byte[], byte[]>> byDepartments() {
        return records.stream()
                .filter(record -> Topics.handlingEvents().contains(record.topic()))
                .toList();
    }

    static Instant at(String time) {
        var local = time.contains("-") ? time.replace(' ', 'T') : "2026-03-10T" + time;
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    private Telling caseFile(Message message) {
        return said(CASE_FILE, Topics.CASE_EVENTS, message);
    }

    private Telling department(String item, Message message) {
        return said(item, Topics.handlingEvents(item), message);
    }

    /// Numbers have holes: a source's stream holds events that it says nothing of.
    private Telling said(String source, String topic, Message message) {
        var previous = lastSeq.getOrDefault(source, -1);
        var seq = previous + 2;
        lastSeq.put(source, seq);
        var record =
                new ProducerRecord<>(
                        topic, caseId.toString().getBytes(UTF_8), MessageJson.write(message));
        headers(source, MessageTypes.nameOf(message), seq, previous, message.at())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        records.add(record);
        return this;
    }

    private Map<String, String> headers(
            String source, String type, int seq, int previous, Instant at) {
        return Map.of(
                Headers.ID,
                source + ":" + caseId + ":" + seq,
                Headers.SOURCE,
                source,
                Headers.TYPE,
                type,
                Headers.SPEC_VERSION,
                "1.0",
                Headers.TIME,
                at.toString(),
                Headers.SEQ,
                Integer.toString(seq),
                Headers.PREV_SEQ,
                Integer.toString(previous),
                Headers.CONTENT_TYPE,
                "application/json");
    }
}
