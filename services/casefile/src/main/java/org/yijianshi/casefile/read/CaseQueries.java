package org.yijianshi.casefile.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.access.ReachedCases;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Texts;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Reads the unified view.
@Component
public class CaseQueries implements ReachedCases {

    /// The leave that a clerk has from an applicant (委托), as a condition on `mandate m`: given, not
    /// over, not taken back. Its parameters are `subject` and `now`; what it is about is asked
    /// beside it.
    public static final String LEAVE =
            """
            m.clerk = :subject and m.until > :now
            and not exists (select 1 from mandate_revocation r where r.mandate = m.id)
            """;

    private static final String ITEMS =
            """
            select i.*, array(
              select n.item from item_view n
              where n.case_id = i.case_id and n.item = any(i.needs) and n.state <> 'COMPLETED'
                and i.waiting_for = 'PREREQUISITE'
              order by n.place) as waits_for_items
            from item_view i where i.case_id = ? order by i.place
            """;

    /// PostgreSQL stamps each row with the transaction that wrote it last, and steps are only
    /// added: together they differ whenever anything in the view does.
    private static final String VERSION =
            """
            select concat_ws('-', v.xmin,
              (select string_agg(i.xmin::text, '.' order by i.place)
               from item_view i where i.case_id = v.case_id),
              (select max(s.n) from case_step s where s.case_id = v.case_id))
            from case_view v where v.case_id = :case and\s""";

    private final JdbcClient db;
    private final Texts texts;
    private final BusinessTime time;
    private final JsonMapper json = new JsonMapper();

    CaseQueries(JdbcClient db, Texts texts, BusinessTime time) {
        this.db = db;
        this.texts = texts;
        this.time = time;
    }

    /// The same for a case, or for a draft.
    ///
    /// @param about CASE or DRAFT: leave for the one is none for the other
    /// @param id the column that names it
    public static String leave(String about, String id) {
        return "exists (select 1 from mandate m where m.about = '%s' and m.case_id = %s and %s)"
                .formatted(about, id, LEAVE);
    }

    /// Whether there is the case for this caller.
    @Override
    public boolean isReached(CaseId caseId, Reach reach) {
        var within = new Within(reach, time.instant());
        var sql = "select 1 from case_view v where v.case_id = :case and " + within.condition();
        return within.bind(db.sql(sql).param("case", caseId.value()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// What changes whenever the view does, without building it; for this caller alone, as the
    /// view.
    public Optional<String> version(CaseId caseId, Reach reach) {
        var within = new Within(reach, time.instant());
        return within.bind(db.sql(VERSION + within.condition()).param("case", caseId.value()))
                .query(String.class)
                .optional();
    }

    /// The view of a case that the caller reaches.
    public Optional<CaseView> find(CaseId caseId, Reach reach) {
        var within = new Within(reach, time.instant());
        var sql = "select v.* from case_view v where v.case_id = :case and " + within.condition();
        return within.bind(db.sql(sql).param("case", caseId.value()))
                .query((row, _) -> view(row, items(caseId), timeline(caseId)))
                .optional();
    }

    private List<CaseView.Step> timeline(CaseId caseId) {
        return db.sql("select at, item, step from case_step where case_id = ? order by at, n")
                .param(caseId.value())
                .query(
                        (row, _) ->
                                new CaseView.Step(
                                        row.getTimestamp(1).toInstant(),
                                        row.getString(2),
                                        row.getString(3)))
                .list();
    }

    private List<CaseView.Item> items(CaseId caseId) {
        return db.sql(ITEMS).param(caseId.value()).query((row, _) -> item(row)).list();
    }

    private CaseView.Item item(ResultSet row) throws SQLException {
        return new CaseView.Item(
                row.getString("item"),
                row.getString("state"),
                row.getString("waiting_for"),
                texts(row, "waits_for_items"),
                row.getBoolean("headline"),
                instant(row, "released_at"),
                instant(row, "closed_at"),
                texts(row, "reasons"),
                texts(row, "sections"),
                row.getString("mode"),
                row.getString("rule_set"),
                row.getString("rule"),
                results(row.getString("results")),
                row.getObject("budget_minutes", Long.class),
                instant(row, "due_at"),
                lateResult(row));
    }

    private CaseView.@Nullable LateResult lateResult(ResultSet row) throws SQLException {
        var producedAt = instant(row, "late_result_at");
        return producedAt == null
                ? null
                : new CaseView.LateResult(producedAt, texts.of("item.late-result"));
    }

    private Map<String, String> results(String text) {
        return json.readerForMapOf(String.class).readValue(text);
    }

    private static CaseView view(
            ResultSet row, List<CaseView.Item> items, List<CaseView.Step> timeline)
            throws SQLException {
        var submittedAt = row.getTimestamp("submitted_at").toInstant();
        return new CaseView(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("theme"),
                row.getString("zone"),
                row.getString("intake_zone"),
                row.getString("channel"),
                row.getString("profile_edition"),
                row.getString("state"),
                row.getString("enterprise_name"),
                row.getString("credit_code"),
                submittedAt,
                instant(row, "closed_at"),
                instant(row, "handed_over_at"),
                new CaseView.Clock(
                        row.getObject("budget_minutes", Long.class),
                        instant(row, "due_at"),
                        row.getObject("net_minutes", Long.class),
                        row.getObject("within_promise", Boolean.class)),
                items,
                timeline,
                Stream.concat(Stream.of(submittedAt), timeline.stream().map(CaseView.Step::at))
                        .max(Instant::compareTo)
                        .orElse(submittedAt));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
