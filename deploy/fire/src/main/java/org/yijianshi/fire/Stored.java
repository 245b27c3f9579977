package org.yijianshi.fire;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// One event of a service's store: what was decided, and on which topics it has to be said. Texts
/// that many have in common are kept once.
///
/// @param item of which item of the case, where it is about one
/// @param results what it brought, in JSON, where it brought something
record Stored(
        String caseId,
        long seq,
        String id,
        String type,
        @Nullable String item,
        @Nullable String results,
        List<String> topics) {

    private static final Pattern PREVIOUS = Pattern.compile("\"prev\\.([a-z.-]+)\"");

    private static final String ALL =
            """
            select aggregateidentifier, sequencenumber, eventidentifier,
                   regexp_replace(payloadtype, '^.*[.$]', ''),
                   substring(convert_from(payload, 'UTF8') from '"item":(?:\\{"value":)?"([a-z-]+)"'),
                   case when payloadtype like any ('{%ItemCompleted,%LateResultRecorded}')
                     then convert_from(payload, 'UTF8')::jsonb ->> 'results' end,
                   convert_from(metadata, 'UTF8')
            from domainevententry
            """;

    static List<Stored> of(Db db) {
        return db.list(
                ALL,
                row ->
                        new Stored(
                                row.getString(1).intern(),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4).intern(),
                                row.getString(5),
                                row.getString(6),
                                PREVIOUS.matcher(row.getString(7))
                                        .results()
                                        .map(found -> found.group(1).intern())
                                        .toList()));
    }
}
