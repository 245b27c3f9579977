package org.yijianshi.allinone;

import java.util.UUID;
import java.util.stream.Collectors;

/// What is said when everything runs: where things are and what to do next, ready to paste.
final class Welcome {

    private static final String AS = "deploy/all-in-one/as";
    private static final String FORM = "deploy/all-in-one/examples/natural-person-llc.json";

    private Welcome() {}

    static String text(Options options, double seconds, UUID caseId) {
        return """

               Yijianshi is ready after %.1f s.

               %s
                 %-24s postgresql://127.0.0.1:%d  (user yijianshi, password in %s)
                 %-24s 127.0.0.1:%d

               %s%sStop with Ctrl-C; the data stay. To begin from nothing, delete %s
               """
                .formatted(
                        seconds,
                        addresses(options),
                        "PostgreSQL",
                        options.ports().of(Ports.POSTGRES),
                        options.dataDirectory().resolve("postgres-password"),
                        "Kafka",
                        options.ports().of(Ports.KAFKA),
                        signingIn(options),
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

    private static String signingIn(Options options) {
        if (!runs(options, Services.IDENTITY) || !runs(options, Services.PORTAL)) {
            return "";
        }
        return """
               Sign in at %s: the page that follows names the people of the demonstration
               city; their passwords are in %s

               """
                .formatted(options.portal(), DataDirectory.passwordsIn(options.dataDirectory()));
    }

    /// How to act in somebody's name; it finds by itself what is where it usually is.
    private static String as(Options options) {
        var elsewhere = new StringBuilder();
        if (!options.dataDirectory().equals(Arguments.usualDirectory())) {
            elsewhere.append("YIJIANSHI_DATA=").append(options.dataDirectory()).append(' ');
        }
        if (options.identityPort() != Services.IDENTITY_PORT) {
            elsewhere.append("YIJIANSHI_IDENTITY=").append(options.identityPort()).append(' ');
        }
        return elsewhere + AS;
    }

    private static String example(Options options, UUID caseId) {
        if (!runs(options, "casefile")) {
            return "";
        }
        var url =
                "http://127.0.0.1:%d/api/cases/%s"
                        .formatted(options.ports().of("casefile"), caseId);
        return """
               Submit an application, then follow it (from the root of the project):

                 %3$s intake curl -i -X PUT %1$s -H "Content-Type: application/json" --data-binary @%2$s
                 %3$s li.xiaoyu curl %1$s
                 %3$s li.xiaoyu curl %1$s/timeline

               """
                .formatted(url, FORM, as(options));
    }

    private static boolean runs(Options options, String service) {
        return options.services().stream().anyMatch(s -> s.name().equals(service));
    }
}
