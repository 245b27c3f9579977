package org.yijianshi.enterpriseregistration.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yijianshi.enterpriseregistration.domain.NameClaim;
import org.yijianshi.enterpriseregistration.domain.NameRegister;
import org.yijianshi.enterpriseregistration.domain.NameTakenException;
import org.yijianshi.enterpriseregistration.domain.RegisteredName;

import java.time.LocalDate;
import java.util.List;

/// The names in PostgreSQL. The primary key (city, core) alone decides a race: the later of two
/// inserts waits for the earlier transaction and then finds the name held.
@Repository
class SqlNameRegister implements NameRegister {

    /// Equal names come first, so that the limit never hides one.
    private static final String RESEMBLING =
            """
            select trade_name, industry
            from registered_name
            where city = :city
              and (core = :core
                or ((trade_name = any(cast(:pieces as text[])) or sound = :sound or pieces @> cast(array[:tradeName] as text[]))
                  and (industry_group = :group or industry_group = '' or :group = '')))
              and case_id is distinct from :case
              and (free_from is null or free_from > :on)
            order by core = :core desc, trade_name = :tradeName desc, sound = :sound desc
            limit 20
            """;

    /// A row is replaced only if it is this case's own or its name has become free.
    private static final String ENTER =
            """
            insert into registered_name as held
              (city, core, full_name, trade_name, industry, industry_group, sound, pieces,
               case_id, entered_on)
            values
              (:city, :core, :full, :tradeName, :industry, :group, :sound, :pieces, :case, :on)
            on conflict (city, core) do update
              set full_name = excluded.full_name, trade_name = excluded.trade_name,
                  industry = excluded.industry, industry_group = excluded.industry_group,
                  sound = excluded.sound, pieces = excluded.pieces, case_id = excluded.case_id,
                  entered_on = excluded.entered_on, free_from = null
              where held.case_id = excluded.case_id or held.free_from <= excluded.entered_on
            """;

    private final JdbcClient db;

    SqlNameRegister(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<RegisteredName> resembling(NameClaim claim, LocalDate on) {
        return statement(RESEMBLING, claim, on)
                .query((row, _) -> new RegisteredName(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public void enter(NameClaim claim, LocalDate on) {
        var rows =
                statement(ENTER, claim, on)
                        .param("full", claim.name().full())
                        .param("industry", claim.name().industry())
                        .update();
        if (rows == 0) {
            throw new NameTakenException();
        }
    }

    private JdbcClient.StatementSpec statement(String sql, NameClaim claim, LocalDate on) {
        return db.sql(sql)
                .param("city", claim.city().value())
                .param("core", claim.core())
                .param("tradeName", claim.name().tradeName())
                .param("group", claim.industryGroup())
                .param("sound", claim.sound())
                .param("pieces", claim.pieces().toArray(String[]::new))
                .param("case", claim.caseId().value())
                .param("on", on);
    }
}
