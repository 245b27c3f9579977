package org.yijianshi.allinone.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What in a text looks like a secret. A placeholder is none, unless it brings a default.
final class Secrets {

    /// What is no secret, as `file: key`, and why.
    private static final Map<String, Pattern> EXEMPT =
            Map.of(
                    "tells a repeated request from a new one, and is made up by whoever sends it",
                    Pattern.compile(".*\\.(http|md): Idempotency-Key"),
                    "a key wrapped by another one; in samples neither ever locked anything",
                    Pattern.compile("shared-kernel/contracts/.*/samples/.*: wrappedKey"),
                    "where the key of person references lies",
                    Pattern.compile(".*: (yijianshi\\.access\\.)?person-key"),
                    "where it lies in a container",
                    Pattern.compile("deploy/compose/compose.yaml: YIJIANSHI_ACCESS_PERSON_KEY"),
                    "what a script has got from the issuer",
                    Pattern.compile("deploy/all-in-one/as: token"),
                    "a parameter that must change nothing",
                    Pattern.compile("shared-kernel/platform/.*/TokensTest.java: access_token"),
                    "the name of a fault that the fire plants",
                    Pattern.compile("deploy/fire/.*/PlantedBugs.java: DIES_WITH_TOKEN"),
                    "the name of a variable of the environment",
                    Pattern.compile("deploy/benchmark/.*/PeerProcess.java: PASSWORD"));

    private static final Pattern SETTING =
            Pattern.compile(
                    "^[ \\t]*(?:- )?[\"']?(?<key>[\\w.-]{1,80})[\"']?[ \\t]*[:=](?!//)[ \\t]*(?<value>.*)$",
                    Pattern.MULTILINE);
    private static final Pattern ELEMENT =
            Pattern.compile("<(?<key>[\\w.-]{1,80})>(?<value>[^<]+)</\\k<key>>");

    /// In a program most keys are those of maps.
    private static final Pattern CONSTANT =
            Pattern.compile("\\b(?<key>\\w{1,80}(?<!(?i:key)))\\s*=\\s*(?<value>\"[^\"\\n]+\")");

    /// A word of its own at the end, so that `tax-ukey` and `monkey` are none.
    private static final Pattern SECRET_KEY =
            Pattern.compile(
                    "(?:.*[-_.])?(?i:password|passwd|passphrase|secret|token|key)"
                            + "|\\w*[a-z0-9](?:Password|Passwd|Passphrase|Secret|Token|Key)");

    private static final Pattern HARMLESS =
            Pattern.compile(
                    "|\\$\\{[\\w.-]+(?::|:\\?[^}]*|\\?[^}]*)?}|@[\\w.-]+@|[{\\[&*].*|null|~|true|false");

    private static final Map<String, Pattern> ANYWHERE =
            Map.of(
                    "private key",
                    Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
                    "token",
                    Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]*"),
                    "password in an address",
                    Pattern.compile(
                            "\\b[a-z][a-z0-9+.-]{1,20}://[^/\\s:@\"'<>{}$]+:[^/\\s:@\"'<>{}$]+@"),
                    "authorization",
                    Pattern.compile(
                            "(?i)\\bauthorization[\"']?\\s*[:=,]\\s*[\"']?(?:basic|bearer)\\s+[\\w+/=.-]{8,}"),
                    "key of a cloud",
                    Pattern.compile("\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,})\\b"));

    private Secrets() {}

    /// What there is in this file, each as kind or key; never the secret, which would be in the
    /// log.
    static List<String> in(String file, String text) {
        var found = new ArrayList<String>();
        ANYWHERE.forEach(
                (kind, form) -> {
                    if (form.matcher(text).find()) {
                        found.add(file + ": " + kind);
                    }
                });
        keyed(file)
                .matcher(text)
                .results()
                .filter(setting -> SECRET_KEY.matcher(setting.group("key")).matches())
                .filter(setting -> !HARMLESS.matcher(plain(setting.group("value"))).matches())
                .map(setting -> file + ": " + setting.group("key"))
                .filter(name -> EXEMPT.values().stream().noneMatch(e -> e.matcher(name).matches()))
                .forEach(found::add);
        return found;
    }

    private static Pattern keyed(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "java" -> CONSTANT;
            case "xml" -> ELEMENT;
            default -> SETTING;
        };
    }

    private static String plain(String value) {
        return value.replaceFirst("\\s+#.*$", "")
                .replaceFirst(",\\s*$", "")
                .strip()
                .replaceFirst("^([\"'])(.*)\\1$", "$2");
    }
}
