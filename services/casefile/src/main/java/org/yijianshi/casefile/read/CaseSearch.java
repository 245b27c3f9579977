package org.yijianshi.casefile.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.time.BusinessTime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Finds cases by what a clerk has in hand, newest first, page by page.
@Component
public class CaseSearch {

    private static final String FIND =
            """
            select v.* from case_view v
            where (cast(:number as text) is null or case_number = :number)
              and (cast(:code as text) is null or credit_code = :code)
              and (cast(:name as text) is null or enterprise_name = :name)
              and (cast(:state as text) is null or state = :state)
              and (cast(:conflict as boolean) is null or conflict = cast(:conflict as boolean))
              and (cast(:before as timestamptz) is null
                   or (submitted_at, case_id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            """;

    /// By bytes, as the index is ordered: an exact range, whatever letters the prefix has.
    private static final String NAMED_LIKE =
            " and enterprise_name ~>=~ :prefix and enterprise_name ~<~ :prefixEnd";

    /// As the index says it.
    private static final String TO_PICK_UP = " and state = 'COMPLETED' and handed_over_at is null";

    private static final String BEHIND_ALL = Character.toString(Character.MAX_CODE_POINT);

    private static final String NEWEST_FIRST =
            " order by submitted_at desc, case_id desc limit :limit";

    private final JdbcClient db;
    private final BusinessTime time;

    CaseSearch(JdbcClient db, BusinessTime time) {
        this.db = db;
        this.time = time;
    }

    /// What to look for; every part that is present must match.
    ///
    /// @param namePrefix how the registered name begins
    /// @param toPickUp whether only finished cases whose results nobody has been handed
    public record Wanted(
            @Nullable String caseNumber,
            @Nullable String creditCode,
            @Nullable String enterpriseName,
            @Nullable String namePrefix,
            @Nullable String state,
            @Nullable Boolean conflict,
            boolean toPickUp) {}

    /// A place in the order of the list.
    public record Place(Instant submittedAt, UUID caseId) {}

    /// A page of the cases that the caller reaches.
    public List<CaseLineView> find(Wanted wanted, @Nullable Place after, int limit, Reach reach) {
        var within = new Within(reach, time.instant());
        var prefix = wanted.namePrefix();
        var sql =
                FIND
                        + (prefix == null ? "" : NAMED_LIKE)
                        + (wanted.toPickUp() ? TO_PICK_UP : "")
                        + " and "
                        + within.condition()
                        + NEWEST_FIRST;
        return within.bind(db.sql(sql))
                .param("prefix", prefix)
                .param("prefixEnd", prefix == null ? null : prefix + BEHIND_ALL)
                .param("number", wanted.caseNumber())
                .param("code", wanted.creditCode())
                .param("name", wanted.enterpriseName())
                .param("state", wanted.state())
                .param("conflict", wanted.conflict())
                .param("before", after == null ? null : Timestamp.from(after.submittedAt()))
                .param("beforeId", after == null ? null : after.caseId())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    private static CaseLineView line(ResultSet row) throws SQLException {
        return new CaseLineView(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("zone"),
                row.getString("state"),
                row.getString("enterprise_name"),
                row.getString("credit_code"),
                row.getTimestamp("submitted_at").toInstant(),
                CaseQueries.instant(row, "due_at"),
                CaseQueries.instant(row, "handed_over_at"),
                row.getBoolean("conflict"));
    }
}
