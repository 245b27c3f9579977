package org.yijianshi.fire;

import org.yijianshi.allinone.StartupProblem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Has every service write its read models anew from its stored events: not a row may change.
final class Rebuilds {

    /// A table and what is compared of it.
    private record View(String table, String columns) {

        String copy() {
            return "drop table if exists before_%1$s; create table before_%1$s as select %2$s from %1$s"
                    .formatted(table, columns);
        }

        String differences() {
            return """
            select d::text from (
              (select '+', %2$s from %1$s except all select '+', %2$s from before_%1$s)
              union all
              (select '-', %2$s from before_%1$s except all select '-', %2$s from %1$s)) d
            limit 3
            """
                    .formatted(table, columns);
        }

        /// How many rows an earlier transaction wrote.
        String olderThan(long transaction) {
            return "select count(*) from %s where xmin::text::bigint < %d"
                    .formatted(table, transaction);
        }
    }

    private static final List<View> OF_DEPARTMENTS = List.of(new View("task", "*"));

    private final Field field;

    Rebuilds(Field field) {
        this.field = field;
    }

    void judge(Findings findings) {
        for (var service : Services.ALL) {
            var views = views(service);
            views.forEach(view -> field.db(service).execute(view.copy()));
            var before = field.db(service).number("select pg_current_xact_id()::text::bigint");
            if (!rebuild(service)) {
                findings.unexplained(service + " does not start when it is to write anew");
                continue;
            }
            for (var view : views) {
                if (field.db(service).number(view.olderThan(before)) != 0) {
                    findings.unexplained(
                            "%s of %s was not written anew".formatted(view.table(), service));
                }
                field.db(service)
                        .list(view.differences(), row -> row.getString(1))
                        .forEach(
                                row ->
                                        findings.unexplained(
                                                "%s of %s is not what the events say: %s"
                                                        .formatted(view.table(), service, row)));
            }
        }
    }

    /// Steps are numbered anew.
    private static List<View> views(String service) {
        return switch (service) {
            case "casefile" ->
                    List.of(
                            new View("case_view", "*"),
                            new View("item_view", "*"),
                            new View("case_step", "case_id, at, item, step"),
                            new View("case_party", "*"));
            case "supervision" ->
                    List.of(new View("clock_view", "*"), new View("clock_item_view", "*"));
            default -> OF_DEPARTMENTS;
        };
    }

    private boolean rebuild(String service) {
        var settings = settings(field.inside(), service).resolve(service + ".properties");
        try {
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, "yijianshi.rebuild=true\n");
            field.system().service(service).kill();
            field.system().service(service).start();
            Files.delete(settings);
            return true;
        } catch (StartupProblem broken) {
            return false; // what is known of the run so far is still to be reported
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a service looks for more settings when it starts.
    static Path settings(Path inside, String service) {
        return inside.resolve(service + ".settings");
    }
}
