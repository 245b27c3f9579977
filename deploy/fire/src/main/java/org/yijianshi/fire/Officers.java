package org.yijianshi.fire;

import org.yijianshi.fire.Act.Kind;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Officers decide whatever waits for them, and applicants answer what they are asked: claimed and
/// released, approved, rejected or asked for another name by what the number of the case says.
final class Officers implements AutoCloseable {

    private static final String REGISTRATION = "enterprise-registration";

    private final Doors doors;
    private final Forms forms;
    private final Posts posts;
    private final Set<Act> once = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads;

    Officers(Doors doors, Forms forms, Posts posts) {
        this.doors = doors;
        this.forms = forms;
        this.posts = posts;
        this.threads = Services.DEPARTMENTS.stream().map(this::officerOf).toList();
    }

    /// Each department has its own: who waits for an answer keeps nobody else waiting.
    private Thread officerOf(String department) {
        return Thread.ofVirtual().name("officer-" + department).start(() -> work(department));
    }

    private void work(String department) {
        try {
            while (true) {
                visit(department);
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void visit(String department) throws InterruptedException {
        var answer = doors.get(Accounts.officerOf(department), department, "/api/tasks?limit=100");
        if (answer.status() != 200) {
            return;
        }
        for (var task : tasks(answer)) {
            var id = UUID.fromString(task.path("caseId").asString());
            switch (task.path("state").asString()) {
                case "WAITING_FOR_OFFICER" -> decide(department, id);
                case "WAITING_FOR_APPLICANT" -> supplement(department, id);
                default -> {}
            }
        }
    }

    private static List<JsonNode> tasks(Doors.Answer answer) {
        try {
            return answer.json().path("tasks").valueStream().toList();
        } catch (JacksonException cutOff) {
            return List.of();
        }
    }

    private void decide(String department, UUID id) throws InterruptedException {
        if (chance(id, 3) == 0) {
            take(new Act(Kind.CLAIM, department, id));
        }
        if (chance(id, 6) == 0) {
            take(new Act(Kind.RELEASE, department, id));
        }
        var outcome = chance(id, 5);
        var question = new Act(Kind.ASK_FOR_SUPPLEMENTS, department, id);
        if (department.equals(REGISTRATION) && outcome == 0 && once.add(question)) {
            post(question, "\"NAME_TO_CHANGE\"");
        } else if (department.equals(REGISTRATION) && outcome == 1) {
            post(new Act(Kind.REJECT, department, id), "\"FALSE_REGISTRATION_BAR\"");
        } else {
            post(new Act(Kind.APPROVE, department, id), "");
        }
    }

    private static int chance(UUID id, int of) {
        return Math.floorMod(id.hashCode(), of);
    }

    /// Takes a task, or gives it back.
    private void take(Act act) throws InterruptedException {
        if (once.add(act)) {
            var what = act.kind() == Kind.CLAIM ? "/claim" : "/release";
            posts.send(act, "/api/tasks/" + act.caseId() + what, "{}");
        }
    }

    private void post(Act decision, String reasons) throws InterruptedException {
        var body = "{\"outcome\":\"%s\",\"reasons\":[%s]}".formatted(decision.kind(), reasons);
        posts.send(decision, "/api/tasks/" + decision.caseId() + "/decision", body);
    }

    private void supplement(String department, UUID id) throws InterruptedException {
        posts.send(
                new Act(Kind.SUPPLEMENT, department, id),
                "/api/cases/" + id + "/items/" + department + "/supplements",
                forms.newName().toString());
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        threads.forEach(Threads::join);
    }
}
