package org.yijianshi.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/authorization.md` is the table, and nothing else is.
class AuthorizationDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/authorization.md");

    private static final String HEAD =
            """
            # Who may do what

            <!-- Generated from the table; to write it again: mvn -pl shared-kernel/access test -Dauthorization.write=true -->

            Every request is decided by `AuthorizationTable`. The role comes from the token; zone, department and case come
            from our own data and are part of the query. A door that is not listed here is closed: a service does not start
            with one. Who is not signed in gets `401`, whose role is not listed `403`, and what the relation does not connect
            with the caller is answered `404`, exactly as if it did not exist.

            | Relation | What connects the caller with the thing |
            |---|---|
            | ANY | nothing: whoever has the role |
            | OWN | the application is the caller's own: applicant, legal representative; a channel: it brought the case in |
            | KEEPER | the draft is the caller's own, and nobody else's, whatever they are in it |
            | PARTY | the enterprise is the caller's: as OWN, and whoever owns or runs it |
            | NAMED | the form that is sent names the caller |
            | ZONE | the case belongs to, or was taken in by, a hall zone of the caller |
            | MANDATE | as ZONE, and the applicant gave leave for this one case, for half an hour at most; a draft has no zone yet |
            | DEPARTMENT | the caller's own department, the zone one of the caller's; never an application of the caller's own |
            """;

    @Test
    void the_document_is_the_table() throws IOException {
        var written = document();
        if (Boolean.getBoolean("authorization.write")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    private static String document() {
        return HEAD
                + Arrays.stream(ServiceKind.values())
                        .map(AuthorizationDocumentTest::chapter)
                        .collect(Collectors.joining());
    }

    private static String chapter(ServiceKind kind) {
        var rows = AuthorizationTable.rows().stream().filter(r -> r.services() == kind).toList();
        return "\n## "
                + title(kind)
                + "\n\n| Door | signed out | "
                + roles(Role::name)
                + " |\n|---|"
                + "---|".repeat(Role.values().length + 1)
                + "\n"
                + rows.stream().map(AuthorizationDocumentTest::line).collect(Collectors.joining());
    }

    private static String title(ServiceKind kind) {
        return switch (kind) {
            case CASEFILE -> "The case file";
            case DEPARTMENT -> "Every department";
            case SUPERVISION -> "Supervision";
            case EVERY -> "Every service";
        };
    }

    private static String line(Endpoint row) {
        return "| `%s` | %s | %s |%n"
                .formatted(
                        row.door(),
                        row.isPublic() ? "yes" : "",
                        roles(
                                role ->
                                        row.isPublic()
                                                ? "yes"
                                                : row.relationOf(role).map(Enum::name).orElse("")));
    }

    private static String roles(java.util.function.Function<Role, String> cell) {
        return Stream.of(Role.values()).map(cell).collect(Collectors.joining(" | "));
    }

    @Test
    void every_door_is_listed_once() {
        for (var service : ServiceKind.EVERY.services()) {
            List<String> doors =
                    AuthorizationTable.of(service).stream().map(Endpoint::door).toList();
            assertThat(doors).as(service).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_door_that_is_not_public_lets_somebody_pass_and_a_public_one_asks_nobody() {
        assertThat(AuthorizationTable.rows())
                .allSatisfy(row -> assertThat(row.isPublic()).isEqualTo(row.roles().isEmpty()));
    }

    @Test
    void nothing_that_changes_anything_is_public() {
        assertThat(AuthorizationTable.rows())
                .filteredOn(Endpoint::isPublic)
                .allSatisfy(row -> assertThat(row.method()).isEqualTo("GET"));
    }

    @Test
    void a_department_that_comes_later_is_guarded_like_the_others() {
        assertThat(AuthorizationTable.of("housing-fund"))
                .isEqualTo(AuthorizationTable.of("seal-carving"));
    }
}
