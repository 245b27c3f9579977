package org.yijianshi.fire;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Officers decide whatever waits for them, and applicants answer what they are asked: approved,
/// rejected or asked for another name by what the number of the case says.
final class Officers implements AutoCloseable {

    private static final String REGISTRATION = "enterprise-registration";

    private final Doors doors;
    private final Forms forms;
    private final Set<String> asked = new HashSet<>();
    private final Thread thread;

    Officers(Doors doors, Forms forms) {
        this.doors = doors;
        this.forms = forms;
        this.thread = Thread.ofVirtual().name("officers").start(this::work);
    }

    private void work() {
        try {
            while (true) {
                for (var department : Services.DEPARTMENTS) {
                    visit(department);
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void visit(String department) throws InterruptedException {
        var answer = doors.get(department, "/api/tasks?limit=100");
        if (answer.status() != 200) {
            return;
        }
        for (var task : tasks(answer)) {
            var id = task.path("caseId").asString();
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

    private void decide(String department, String id) throws InterruptedException {
        var outcome = Math.floorMod(UUID.fromString(id).hashCode(), 5);
        if (department.equals(REGISTRATION) && outcome == 0 && asked.add(id)) {
            post(department, id, "ASK_FOR_SUPPLEMENTS", "\"NAME_TO_CHANGE\"");
        } else if (department.equals(REGISTRATION) && outcome == 1) {
            post(department, id, "REJECT", "\"FALSE_REGISTRATION_BAR\"");
        } else {
            post(department, id, "APPROVE", "");
        }
    }

    private void post(String department, String id, String outcome, String reasons)
            throws InterruptedException {
        var body =
                "{\"officer\":\"li.na\",\"outcome\":\"%s\",\"reasons\":[%s]}"
                        .formatted(outcome, reasons);
        doors.post(department, "/api/tasks/" + id + "/decision", body);
    }

    private void supplement(String department, String id) throws InterruptedException {
        doors.post(
                "casefile",
                "/api/cases/" + id + "/items/" + department + "/supplements",
                forms.newName().toString());
    }

    @Override
    public void close() {
        thread.interrupt();
        Threads.join(thread);
    }
}
