package org.yijianshi.departmentkit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.departmentkit.desk.OrderFile;
import org.yijianshi.departmentkit.desk.OrderReader;
import org.yijianshi.departmentkit.read.TaskQueries;
import org.yijianshi.departmentkit.read.TaskView;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.platform.web.Texts;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The worklist of a department and what its officers do with a task. An officer sees exactly the
/// sections of the form that the department's catalogue entry declares.
@RestController
@RequestMapping("/api/tasks")
public class TaskController {

    private static final int LARGEST_PAGE = 200;

    private final TaskQueries tasks;
    private final OrderFile orders;
    private final OrderReader<?> reader;
    private final Decisions decisions;
    private final Texts texts;

    public TaskController(
            TaskQueries tasks,
            OrderFile orders,
            OrderReader<?> reader,
            Decisions decisions,
            Texts texts) {
        this.tasks = tasks;
        this.orders = orders;
        this.reader = reader;
        this.decisions = decisions;
        this.texts = texts;
    }

    /// A page of the worklist; `next` is the place to go on from.
    public record Worklist(List<TaskView> tasks, @Nullable String next) {}

    /// One task with its sections in clear, for the officer who decides it.
    ///
    /// @param concerns what the published rules raised, in the language of the request
    public record Task(
            TaskView task,
            List<ConcernText> concerns,
            Map<String, String> outputs,
            JsonNode sections) {}

    /// A concern in words.
    public record ConcernText(String code, String text) {}

    /// Who acts; until people sign in, the channel says it.
    public record Officer(String officer) {}

    /// An officer's decision.
    ///
    /// @param outcome APPROVE, REJECT or ASK_FOR_SUPPLEMENTS
    /// @param reasons codes from the published list, for the latter two
    /// @param note a word to the applicant, at most 1,000 characters
    public record DecisionRequest(
            String officer,
            String outcome,
            @Nullable List<String> reasons,
            @Nullable String note) {}

    @GetMapping
    public Worklist worklist(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.badRequest("invalid-parameter");
        }
        var page = tasks.open(zone, place(after), limit);
        return new Worklist(page, page.size() < limit ? null : next(page.getLast()));
    }

    @GetMapping("/{caseId}")
    public Task task(@PathVariable UUID caseId) {
        var id = new CaseId(caseId);
        var view = tasks.find(id).orElseThrow(Problem::notFound);
        var kept = orders.of(id).orElseThrow(Problem::notFound);
        return new Task(
                view,
                view.concerns().stream()
                        .map(code -> new ConcernText(code, texts.of("concern." + code)))
                        .toList(),
                new LinkedHashMap<>(kept.order().outputs()),
                reader.sections(id, kept.order(), kept.supplements()));
    }

    @PostMapping("/{caseId}/claim")
    public TaskView claim(@PathVariable UUID caseId, @RequestBody Officer officer) {
        decisions.claim(known(caseId), named(officer.officer()));
        return view(caseId);
    }

    @PostMapping("/{caseId}/release")
    public TaskView release(@PathVariable UUID caseId, @RequestBody Officer officer) {
        decisions.release(known(caseId), named(officer.officer()));
        return view(caseId);
    }

    @PostMapping("/{caseId}/decision")
    public TaskView decide(@PathVariable UUID caseId, @RequestBody DecisionRequest request) {
        var id = known(caseId);
        var officer = named(request.officer());
        var reasons = request.reasons() == null ? List.<String>of() : request.reasons();
        switch (request.outcome() == null ? "" : request.outcome()) {
            case "APPROVE" -> decisions.approve(id, officer);
            case "REJECT" -> decisions.reject(id, officer, reasons, request.note());
            case "ASK_FOR_SUPPLEMENTS" ->
                    decisions.askForSupplements(id, officer, reasons, request.note());
            default -> throw Problem.badRequest("unknown-outcome");
        }
        return view(caseId);
    }

    private CaseId known(UUID caseId) {
        view(caseId);
        return new CaseId(caseId);
    }

    private TaskView view(UUID caseId) {
        return tasks.find(new CaseId(caseId)).orElseThrow(Problem::notFound);
    }

    private static String named(@Nullable String officer) {
        if (officer == null || !officer.matches("[A-Za-z0-9._-]{1,64}")) {
            throw Problem.badRequest("officer-missing");
        }
        return officer;
    }

    private static String next(TaskView last) {
        return (last.dueAt() == null ? "" : last.dueAt()) + "_" + last.caseId();
    }

    private static TaskQueries.@Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            var parts = after.split("_", 2);
            var due = parts[0].isEmpty() ? null : Instant.parse(parts[0]);
            return new TaskQueries.Place(due, UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw Problem.badRequest("invalid-parameter");
        }
    }
}
