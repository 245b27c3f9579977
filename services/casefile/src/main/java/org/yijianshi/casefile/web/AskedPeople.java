package org.yijianshi.casefile.web;

import static java.util.stream.Collectors.toMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/// Who is asked to confirm which form, and who has. Both belong to one content, known by its
/// digest: with another one they are gone.
@Component
class AskedPeople {

    private static final String ASK =
            """
            insert into asked_to_confirm (case_id, digest, person, since)
            values (?, ?, ?, ?) on conflict do nothing
            """;

    private static final String ASKED =
            """
            select exists (select 1 from asked_to_confirm
                           where case_id = ? and digest = ? and person = ?)
            """;

    private static final String WAITED_FOR =
            """
            select exists (select 1 from asked_to_confirm a
                           join pending_form f on f.case_id = a.case_id and f.digest = a.digest
                           where a.case_id = ? and a.person = ?)
            """;

    private static final String CONFIRM =
            """
            insert into confirmation (case_id, digest, person, method, level, verified_at,
                                      verified_until, confirmed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient db;

    AskedPeople(JdbcClient db) {
        this.db = db;
    }

    void ask(CaseId caseId, String digest, Iterable<String> people, Instant at) {
        for (var person : people) {
            db.sql(ASK).params(caseId.value(), digest, person, Timestamp.from(at)).update();
        }
    }

    /// Whether somebody is asked about this content, or was before it was sent.
    boolean include(CaseId caseId, String digest, String person) {
        return db.sql(ASKED).params(caseId.value(), digest, person).query(Boolean.class).single();
    }

    /// Whether somebody is asked about anything that waits.
    boolean include(CaseId caseId, String person) {
        return db.sql(WAITED_FOR).params(caseId.value(), person).query(Boolean.class).single();
    }

    void confirm(CaseId caseId, String digest, Confirmation confirmation) {
        db.sql(CONFIRM)
                .params(
                        caseId.value(),
                        digest,
                        confirmation.person(),
                        confirmation.method(),
                        confirmation.level(),
                        Timestamp.from(confirmation.verifiedAt()),
                        Timestamp.from(confirmation.verifiedUntil()),
                        Timestamp.from(confirmation.confirmedAt()))
                .update();
    }

    /// By person.
    Map<String, Confirmation> confirmations(CaseId caseId, String digest) {
        return db
                .sql("select * from confirmation where case_id = ? and digest = ?")
                .params(caseId.value(), digest)
                .query(AskedPeople::confirmation)
                .list()
                .stream()
                .collect(toMap(Confirmation::person, Function.identity()));
    }

    /// Nobody is asked any more. Whoever was is known for a while: an answer may have been lost.
    void sent(CaseId caseId, String digest, Instant at) {
        deleteFrom("confirmation", caseId, digest);
        db.sql("update asked_to_confirm set since = ? where case_id = ? and digest = ?")
                .params(Timestamp.from(at), caseId.value(), digest)
                .update();
    }

    void delete(CaseId caseId, String digest) {
        deleteFrom("confirmation", caseId, digest);
        deleteFrom("asked_to_confirm", caseId, digest);
    }

    private void deleteFrom(String table, CaseId caseId, String digest) {
        db.sql("delete from " + table + " where case_id = ? and digest = ?")
                .params(caseId.value(), digest)
                .update();
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                row.getString("person"),
                row.getString("method"),
                row.getString("level"),
                row.getTimestamp("verified_at").toInstant(),
                row.getTimestamp("verified_until").toInstant(),
                row.getTimestamp("confirmed_at").toInstant());
    }
}
