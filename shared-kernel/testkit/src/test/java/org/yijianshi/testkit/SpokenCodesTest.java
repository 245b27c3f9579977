package org.yijianshi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;

class SpokenCodesTest {

    private static final String SOURCE =
            """
            static final Refusal CLOSED = new Refusal("task-closed");
            throw Problem.conflict("task-closed");
            throw Problem.conflict(
                    "cannot-be-approved", "concern", causes);
            throw Problem.badRequest("note-too-long");
            return new Problem(404, "not-found", List.of());
            case 405 -> "method-not-allowed";
            return plain(headers, 400, "task-closed");
            found.add(new Violation("/items/" + i, "ITEM_NOT_OFFERED"));
            found.add(new Violation(pointer(name), "SECTION_NOT_NEEDED", name));
            new Violation(
                    "/items",
                    "ITEM_NEEDED",
                    item.item());
            return new Violation(pointer, name(), arguments);
            new Concern("SWITCHED_OFF", "");
            return new Concern(name(), pointer);
            """;

    @TempDir private Path sources;

    @Test
    void every_slug_is_found_with_its_statuses() throws IOException {
        Files.writeString(sources.resolve("Some.java"), SOURCE);

        assertThat(new TreeMap<String, Set<Integer>>(SpokenCodes.problems(sources)))
                .containsOnlyKeys(
                        "task-closed",
                        "cannot-be-approved",
                        "note-too-long",
                        "not-found",
                        "method-not-allowed")
                .containsEntry("task-closed", Set.of(400, 409))
                .containsEntry("cannot-be-approved", Set.of(409))
                .containsEntry("note-too-long", Set.of(400))
                .containsEntry("not-found", Set.of(404))
                .containsEntry("method-not-allowed", Set.of(405));
    }

    @Test
    void codes_that_stand_there_are_found_and_others_are_not() throws IOException {
        Files.writeString(sources.resolve("Some.java"), SOURCE);

        assertThat(SpokenCodes.violations(sources))
                .containsExactly("ITEM_NEEDED", "ITEM_NOT_OFFERED", "SECTION_NOT_NEEDED");
        assertThat(SpokenCodes.concerns(sources)).containsExactly("SWITCHED_OFF");
    }
}
