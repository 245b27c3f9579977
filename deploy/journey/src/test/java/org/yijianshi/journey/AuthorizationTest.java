package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yijianshi.access.Role;
import org.yijianshi.journey.Cell.Expected;

import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;

/// Every cell of the table of authorization, asked for over HTTP: role, zone, department and
/// ownership at every door of every service.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationTest {

    private static final int AT_ONCE = 6;
    private static final Set<Integer> LET_THROUGH =
            Set.of(200, 201, 202, 204, 400, 409, 412, 422, 428);

    /// Nothing waits or was refused here: `ParkedOperationsTest` and `DeadLetterOperationsTest`
    /// open these.
    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("GET /api/operations/parked/{id}", "GET /api/operations/dead-letters/{id}");

    private RightsHall hall;

    @BeforeAll
    void start() throws IOException {
        hall = RightsHall.open();
    }

    @AfterAll
    void stop() {
        hall.close();
    }

    @Test
    void every_cell_is_as_the_table_says() throws InterruptedException {
        var cells = Cells.all();
        var wrong = new ConcurrentLinkedQueue<String>();
        var opened = new ConcurrentSkipListSet<String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            cells.forEach(cell -> threads.execute(() -> check(cell, wrong, opened)));
        }
        var expected = new TreeMap<Expected, Integer>();
        cells.forEach(cell -> expected.merge(cell.expected(), 1, Integer::sum));
        System.out.printf(
                "cells of the authorization table tested: %d %s%n", cells.size(), expected);
        assertThat(wrong).isEmpty();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(expected.keySet()).containsExactly(Expected.values());

        opened.addAll(OpenDoors.of(hall));
        System.out.printf("doors that let somebody through: %d%n", opened.size());
        assertThat(opened).containsAll(Cells.doorsBut(SHOWN_ELSEWHERE));
    }

    /// The same answer and the same statements: neither what is said nor the time it takes tells.
    @Test
    void a_stranger_cannot_tell_what_exists_from_what_does_not() {
        var strangers =
                Cells.all().stream()
                        .filter(cell -> cell.row().method().equals("GET"))
                        .filter(cell -> cell.isOneCase() || cell.isOneDraft())
                        .filter(cell -> cell.expected() == Expected.NOT_FOUND)
                        .toList();
        try (var statements = new Statements()) {
            var told =
                    strangers.stream()
                            .map(cell -> Indifference.of(cell, hall, statements))
                            .toList();
            System.out.println(Indifference.summary(told));
            assertThat(told).allSatisfy(Indifference::isWhole);
        }
        assertThat(strangers.stream().map(Cell::door).distinct())
                .containsExactlyInAnyOrderElementsOf(Cells.doorsToOneThing());
    }

    /// Whoever is also something else, reads as what they are to the case.
    @Test
    void a_reading_is_recorded_under_the_role_that_allowed_it() {
        assertThat(hall.discloses(Role.APPLICANT, Role.OFFICER, Role.CLERK).status())
                .isEqualTo(200);
        assertThat(hall.readings().at("/disclosures/0/role").asString()).isEqualTo("APPLICANT");
    }

    private void check(Cell cell, ConcurrentLinkedQueue<String> wrong, Set<String> opened) {
        try {
            var answer = hall.ask(cell);
            if (cell.expected() == Expected.PASSES && answer.status() / 100 == 2) {
                opened.add(cell.row().door());
            }
            if (!isAsExpected(cell, answer)) {
                wrong.add(cell + " answered " + answer.status() + " " + answer.text());
            }
        } catch (RuntimeException failure) {
            wrong.add(cell + " failed: " + failure);
        }
    }

    /// A list shows what is reached and is never refused; a form that is not one's own is refused
    /// as such, whether its id is taken or not.
    private boolean isAsExpected(Cell cell, Answer answer) {
        var isList = !cell.isOneCase() && !cell.isOneDraft();
        return switch (cell.expected()) {
            case NOT_SIGNED_IN -> answer.problem().equals("401 not-signed-in");
            case NOT_ALLOWED -> answer.problem().equals("403 not-allowed");
            case PASSES -> isLetThrough(cell, answer);
            case NOT_FOUND -> isAsIfThereWereNone(cell, answer, isList);
        };
    }

    /// Whoever only looks sees it. What is sent along with a POST is mostly not sound, and is
    /// answered as such: never as to somebody who may not, or does not reach it.
    private static boolean isLetThrough(Cell cell, Answer answer) {
        if (cell.row().path().endsWith("/{id}") && !cell.isMandate()) {
            return answer.problem().equals("400 invalid-parameter"); // `nothing` is no id
        }
        return cell.row().method().equals("GET")
                ? answer.status() == 200
                : LET_THROUGH.contains(answer.status());
    }

    private boolean isAsIfThereWereNone(Cell cell, Answer answer, boolean isList) {
        if (isList) {
            return answer.status() == 200 && !hall.isTold(answer);
        }
        return answer.problem()
                .equals(
                        cell.row().method().equals("PUT") && !cell.isOneDraft()
                                ? "403 not-allowed"
                                : "404 not-found");
    }
}
