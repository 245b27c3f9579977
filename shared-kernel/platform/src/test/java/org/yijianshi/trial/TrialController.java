package org.yijianshi.trial;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.access.AccessRecords;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Purpose;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.access.ReachedCases;
import org.yijianshi.platform.idempotency.NeedsNoKey;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.trial.Notebook.Command.Write;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

@RestController
class TrialController {

    record Note(String text, @Nullable Integer weight) {}

    private final Commands commands;
    private final Streams streams;
    private final UnitsOfWork units;
    private final JdbcClient db;
    private final BusinessTime time;
    private final AccessRecords readings;
    private final ReachedCases cases;
    private final TransactionTemplate apart;

    TrialController(
            Commands commands,
            Streams streams,
            UnitsOfWork units,
            JdbcClient db,
            BusinessTime time,
            AccessRecords readings,
            ReachedCases cases,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.streams = streams;
        this.units = units;
        this.db = db;
        this.time = time;
        this.readings = readings;
        this.cases = cases;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @PutMapping("/notes/{caseId}")
    void write(@PathVariable UUID caseId, @RequestBody Note note) {
        commands.send(new Write(new CaseId(caseId), note.text(), time.instant()));
    }

    /// Writes, and meanwhile needs a second transaction, as claiming from an empty pool does.
    @PutMapping("/pooled-notes/{caseId}")
    void writePooled(@PathVariable UUID caseId, @RequestBody Note note) {
        units.run(
                () -> {
                    count();
                    commands.send(new Write(new CaseId(caseId), note.text(), time.instant()));
                    apart.executeWithoutResult(_ -> count());
                });
    }

    @GetMapping(value = "/notes", produces = "application/json")
    long count() {
        return db.sql("select count(*) from note").query(Long.class).single();
    }

    @GetMapping("/weighed")
    List<Integer> weighed(@RequestParam int weight) {
        return List.of(weight);
    }

    @GetMapping("/fault")
    String fault() {
        throw new IllegalStateException("planted-4711", new RuntimeException("planted-4712"));
    }

    /// Writes, and answers with all there is.
    @PostMapping("/notes/{caseId}")
    List<String> add(@PathVariable UUID caseId, @RequestBody Note note) {
        commands.send(new Write(new CaseId(caseId), note.text(), time.instant()));
        return texts(caseId);
    }

    /// Writes both texts by a command each, the second inside a unit of its own, and reads in
    /// between.
    @PostMapping("/notes/{caseId}/twice")
    List<List<String>> addTwice(@PathVariable UUID caseId, @RequestBody Note note) {
        var first = add(caseId, note);
        units.run(() -> add(caseId, new Note(note.text() + " again", null)));
        return List.of(first, texts(caseId));
    }

    /// Writes something, then declines.
    @PostMapping("/notes/{caseId}/declined")
    void decline(@PathVariable UUID caseId, @RequestBody Note note) {
        add(caseId, note);
        throw Problem.conflict("not-yet");
    }

    /// Writes something, reads its own stream, then fails.
    @PostMapping("/notes/{caseId}/fault")
    void fail(@PathVariable UUID caseId, @RequestBody Note note) {
        add(caseId, note);
        streams.read(new CaseId(caseId), Notebook.Event.class);
        fault();
    }

    private List<String> texts(UUID caseId) {
        return db.sql("select text from note where case_id = ? order by text")
                .param(caseId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// What the caller reaches here.
    @GetMapping("/reach")
    List<String> reach(Reach reach) {
        return List.of(
                reach.caller().subject(),
                reach.relations().toString(),
                String.join(" ", reach.zonePatterns()));
    }

    /// Writes, for who reaches the case; as a zone's clerk does.
    @PostMapping("/zones/{caseId}")
    List<String> addWithin(@PathVariable UUID caseId, @RequestBody Note note, Reach reach) {
        if (!cases.isReached(new CaseId(caseId), reach)) {
            throw Problem.notFound();
        }
        return add(caseId, note);
    }

    @GetMapping("/department")
    List<String> department(Reach reach) {
        return List.of(reach.relations().toString());
    }

    /// Notes a reading, in a transaction or without one.
    @NeedsNoKey
    @PostMapping("/readings/{caseId}")
    List<AccessRecords.Reading> read(
            @PathVariable UUID caseId, Caller caller, @RequestParam boolean transaction) {
        var id = new CaseId(caseId);
        var reading =
                new AccessRecords.Reading(
                        time.instant(), caller.subject(), "CLERK", "/a", Purpose.REVIEW);
        if (transaction) {
            units.run(() -> readings.add(id, reading));
        } else {
            readings.add(id, reading);
        }
        return readings.of(id, null, 50).stream().map(AccessRecords.Noted::reading).toList();
    }

    /// What one reading is for, or several.
    record Wanted(@Nullable Purpose purpose, @Nullable List<Wanted> more) {}

    @NeedsNoKey
    @PostMapping("/wanted")
    Wanted wanted(@RequestBody Wanted wanted) {
        return wanted;
    }

    @NeedsNoKey
    @PostMapping("/json")
    JsonNode json(@RequestBody JsonNode body) {
        return body;
    }

    @NeedsNoKey
    @PostMapping("/violations")
    void violations() {
        throw Problem.invalid(
                List.of(
                        new Violation("/a", "ABSENT"),
                        new Violation("/b/0", "TOO_LARGE", "7", "planted")));
    }
}
