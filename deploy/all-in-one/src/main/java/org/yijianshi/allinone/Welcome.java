package org.yijianshi.allinone;

import java.util.UUID;
import java.util.stream.Collectors;

/// What is said when everything runs: where things are and what to do next, ready to paste.
final class Welcome {

    private static final String FORM = "deploy/all-in-one/examples/natural-person-llc.json";

    private Welcome() {}

    static String text(Options options, double seconds, UUID caseId) {
        return """

               Yijianshi is ready after %.1f s.

               %s
                 %-24s postgresql://127.0.0.1:%d  (user yijianshi, password in %s)
                 %-24s 127.0.0.1:%d

               %sStop with Ctrl-C; the data stay. To begin from nothing, delete %s
               """
                .formatted(
                        seconds,
                        addresses(options),
                        "PostgreSQL",
                        options.ports().of(Ports.POSTGRES),
                        options.dataDirectory().resolve("postgres-password"),
                        "Kafka",
                        options.ports().of(Ports.KAFKA),
                        example(options, caseId),
                        options.dataDirectory());
    }

    private static String addresses(Options options) {
        return options.services().stream()
                .map(ServiceSpec::name)
                .map(
                        name ->
                                "  %-24s http://127.0.0.1:%d"
                                        .formatted(name, options.ports().of(name)))
                .collect(Collectors.joining("\n"));
    }

    private static String example(Options options, UUID caseId) {
        if (options.services().stream().noneMatch(s -> s.name().equals("casefile"))) {
            return "";
        }
        var url =
                "http://127.0.0.1:%d/api/cases/%s"
                        .formatted(options.ports().of("casefile"), caseId);
        return """
               Submit an application, then follow it (from the root of the project):

                 curl -i -X PUT %1$s -H "Content-Type: application/json" --data-binary @%2$s
                 curl %1$s
                 curl %1$s/timeline

               """
                .formatted(url, FORM);
    }
}
