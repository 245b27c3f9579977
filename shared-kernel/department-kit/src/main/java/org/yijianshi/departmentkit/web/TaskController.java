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
import org.yijianshi.departmentkit.desk.OwnCases;
import org.yijianshi.departmentkit.desk.SectionReader;
import org.yijianshi.departmentkit.read.TaskQueries;
import org.yijianshi.departmentkit.read.TaskView;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Purpose;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.idempotency.NeedsNoKey;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Moments;
import org.yijianshi.platform.web.Pages;
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

    private final TaskQueries tasks;
    private final OrderFile orders;
    private final SectionReader sections;
    private final OwnCases own;
    private final Decisions decisions;
    private final Texts texts;
    private final BusinessTime time;

    public TaskController(
            TaskQueries tasks,
            OrderFile orders,
            SectionReader sections,
            OwnCases own,
            Decisions decisions,
            Texts texts,
            BusinessTime time) {
        this.tasks = tasks;
        this.orders = orders;
        this.sections = sections;
        this.own = own;
        this.decisions = decisions;
        this.texts = texts;
        this.time = time;
    }

    /// A page of the worklist; `next` is the place to go on from.
    public record Worklist(List<TaskView> tasks, @Nullable String next) {}

    /// One task with its sections, personal values masked, for the officer who decides it.
    ///
    /// @param concerns what the published rules raised, in the language of the request
    public record Task(
            TaskView task,
            List<ConcernText> concerns,
            Map<String, String> outputs,
            JsonNode sections) {}

    /// A concern in words.
    public record ConcernText(String code, String text) {}

    /// Which value an officer wants in clear, and what for.
    ///
    /// @param pointer a JSON pointer into the task's sections: `/legal-representative/idNumber`
    public record Wanted(@Nullable String pointer, @Nullable Purpose purpose) {}

    /// One value in clear.
    public record Disclosed(String pointer, JsonNode value) {}

    /// An officer's decision.
    ///
    /// @param outcome APPROVE, REJECT or ASK_FOR_SUPPLEMENTS
    /// @param reasons codes from the published list, for the latter two
    /// @param note a word to the applicant, at most 1,000 characters
    public record DecisionRequest(
            @Nullable String outcome, @Nullable List<String> reasons, @Nullable String note) {}

    /// Whose tasks: those that nobody has claimed, or the caller's own.
    public enum Claimed {
        NOBODY,
        ME
    }

    @GetMapping
    public Worklist worklist(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable Claimed claimed,
            @RequestParam(required = false) TaskQueries.@Nullable Light light,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Reach reach) {
        Pages.checked(limit);
        var wanted =
                new TaskQueries.Wanted(
                        zone,
                        claimed == Claimed.NOBODY ? true : null,
                        claimed == Claimed.ME ? reach.caller().subject() : null,
                        light);
        var page = tasks.open(wanted, place(after), time.instant(), limit, reach);
        return new Worklist(page, Pages.next(page, limit, TaskController::next));
    }

    @GetMapping("/{caseId}")
    public Task task(@PathVariable UUID caseId, Reach reach) {
        var id = new CaseId(caseId);
        var view = tasks.find(id, reach).orElseThrow(Problem::notFound);
        var kept = orders.of(id).orElseThrow(Problem::notFound);
        return new Task(
                view,
                view.concerns().stream()
                        .map(code -> new ConcernText(code, texts.of("concern." + code)))
                        .toList(),
                new LinkedHashMap<>(kept.order().outputs()),
                sections.masked(id, kept));
    }

    @PostMapping("/{caseId}/claim")
    public TaskView claim(@PathVariable UUID caseId, Reach reach) {
        var task = others(caseId, reach);
        decisions.claim(new CaseId(task.caseId()), reach.caller().subject());
        return view(caseId, reach);
    }

    @PostMapping("/{caseId}/release")
    public TaskView release(@PathVariable UUID caseId, Reach reach) {
        var task = view(caseId, reach);
        decisions.release(new CaseId(task.caseId()), reach.caller().subject());
        return view(caseId, reach);
    }

    /// One personal value in clear, for whoever holds the task and while it is open: nobody else
    /// has to know it. The reading is recorded.
    @NeedsNoKey
    @PostMapping("/{caseId}/disclosures")
    public Disclosed disclose(@PathVariable UUID caseId, @RequestBody Wanted wanted, Reach reach) {
        var task = others(caseId, reach);
        held(task, reach.caller().subject());
        var pointer = wanted.pointer();
        var purpose = wanted.purpose();
        if (pointer == null || purpose == null) {
            throw Problem.badRequest("purpose-needed");
        }
        return sections.clear(new CaseId(task.caseId()), pointer, purpose, reach.caller())
                .map(value -> new Disclosed(pointer, value))
                .orElseThrow(Problem::notFound);
    }

    @PostMapping("/{caseId}/decision")
    public TaskView decide(
            @PathVariable UUID caseId, @RequestBody DecisionRequest request, Reach reach) {
        var id = new CaseId(others(caseId, reach).caseId());
        var officer = reach.caller().subject();
        var reasons = request.reasons() == null ? List.<String>of() : request.reasons();
        switch (request.outcome() == null ? "" : request.outcome()) {
            case "APPROVE" -> decisions.approve(id, officer);
            case "REJECT" -> decisions.reject(id, officer, reasons, request.note());
            case "ASK_FOR_SUPPLEMENTS" ->
                    decisions.askForSupplements(id, officer, reasons, request.note());
            default -> throw Problem.badRequest("unknown-outcome");
        }
        return view(caseId, reach);
    }

    /// The task of a case that is somebody else's: nobody decides on an application of their own.
    private TaskView others(UUID caseId, Reach reach) {
        var task = view(caseId, reach);
        if (reach.caller().person() == null) {
            throw Problem.forbidden(); // nobody can tell whether it is their own
        }
        if (own.names(new CaseId(caseId), reach.caller())) {
            throw Problem.conflict("own-application");
        }
        return task;
    }

    private static void held(TaskView task, String officer) {
        if (task.closedAt() != null) {
            throw Problem.conflict("task-closed");
        } else if (task.officer() == null) {
            throw Problem.conflict("task-not-claimed");
        } else if (!officer.equals(task.officer())) {
            throw Problem.conflict("task-claimed-by-another");
        }
    }

    private TaskView view(UUID caseId, Reach reach) {
        return tasks.find(new CaseId(caseId), reach).orElseThrow(Problem::notFound);
    }

    private static String next(TaskView last) {
        return (last.dueAt() == null ? "" : last.dueAt()) + "_" + last.caseId();
    }

    private static TaskQueries.@Nullable Place place(@Nullable String after) {
        return Pages.place(after, (due, id) -> new TaskQueries.Place(due(due), id));
    }

    private static @Nullable Instant due(String due) {
        return due.isEmpty() ? null : Moments.parse(due);
    }
}
