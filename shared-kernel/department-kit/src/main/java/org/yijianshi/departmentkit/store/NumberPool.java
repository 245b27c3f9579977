package org.yijianshi.departmentkit.store;

import static java.util.Objects.requireNonNull;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.platform.Failpoint;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Official numbers from a table: a row is a number, a unique key guards it, and a claim is part of
/// the transaction it serves. No counter in memory, no bare sequence: a number that was rolled back
/// is simply still there. Blocks are added ahead of need; an empty pool adds one on the spot, until
/// the series ends.
public final class NumberPool implements Numbers {

    static final int BLOCK = 1000;

    /// For each part the number it has, or the next free one; a part for which none is left is
    /// absent.
    private static final String CLAIM =
            """
            with mine as (
              select part, number from number_pool
              where series = :series and case_id = :case and part = any(:parts)
            ), wanted as (
              select part, row_number() over (order by part) as place
              from unnest(:parts::int[]) as p(part)
              where part not in (select part from mine)
            ), free as (
              select series, region, serial, row_number() over (order by serial) as place
              from (select series, region, serial from number_pool
                    where series = :series and region = :region and case_id is null
                    order by serial limit (select count(*) from wanted)
                    for update skip locked) as next
            ), taken as (
              update number_pool p set case_id = :case, part = w.part, claimed_at = now()
              from free f join wanted w using (place)
              where p.series = f.series and p.region = f.region and p.serial = f.serial
              returning p.part, p.number
            )
            select part, number from mine union all select part, number from taken
            """;

    private static final String ADD_BLOCK =
            """
            insert into number_pool (series, region, serial, number)
            select :series, :region, serial, number
            from unnest(:serials::bigint[], :numbers::text[]) as n(serial, number)
            """;

    /// The numbers of one series in one region.
    record Pool(String series, RegionCode region) {}

    private final JdbcClient db;
    private final TransactionTemplate apart;
    private final Map<Pool, NumberSeries> known =
            Collections.synchronizedMap(new LinkedHashMap<>());

    public NumberPool(JdbcClient db, TransactionTemplate apart) {
        this.db = db;
        this.apart = apart;
    }

    @Override
    public String claim(NumberSeries series, RegionCode region, CaseId caseId, int part) {
        return requireNonNull(claimAll(series, region, caseId, List.of(part)).get(part));
    }

    @Override
    public Map<Integer, String> claimAll(
            NumberSeries series, RegionCode region, CaseId caseId, Collection<Integer> parts) {
        var pool = new Pool(series.name(), region);
        known.putIfAbsent(pool, series);
        var wanted = new TreeSet<>(parts);
        Failpoint.hit("number.before-claim");
        var numbers = tryClaim(pool, caseId, wanted);
        if (numbers.size() < wanted.size()) {
            apart.executeWithoutResult(_ -> addBlockIfNoneIsLeft(pool, series));
            numbers = tryClaim(pool, caseId, wanted);
        }
        Failpoint.hit("number.after-claim");
        if (numbers.size() < wanted.size()) {
            throw exhausted(pool);
        }
        return numbers;
    }

    private static IllegalStateException exhausted(Pool pool) {
        return new IllegalStateException(
                "no number of " + pool.series() + " is left in " + pool.region());
    }

    /// Two claims for the same part of a case at once: the unique key lets one through, and the
    /// other, tried again, finds the number it was given.
    private Map<Integer, String> tryClaim(Pool pool, CaseId caseId, Collection<Integer> parts) {
        var numbers = new TreeMap<Integer, String>();
        RowCallbackHandler take = row -> numbers.put(row.getInt(1), row.getString(2));
        try {
            db.sql(CLAIM)
                    .param("series", pool.series())
                    .param("region", pool.region().value())
                    .param("case", caseId.value())
                    .param("parts", parts.toArray(Integer[]::new))
                    .query(take);
        } catch (DuplicateKeyException _) {
            throw new CannotAcquireLockException("another claim for the same case was first");
        }
        return numbers;
    }

    /// The pools that were claimed from.
    List<Pool> inUse() {
        return List.copyOf(known.keySet());
    }

    /// Adds a block to a pool that has less than half a block left. In a transaction of its own:
    /// refilling must not wait for, nor be undone with, anybody's decision.
    void refill(Pool pool) {
        var series = requireNonNull(known.get(pool));
        apart.executeWithoutResult(
                _ -> {
                    lock(pool);
                    if (free(pool) < BLOCK / 2) {
                        addBlock(pool, series);
                    }
                });
    }

    /// A number that the waiting transaction has claimed itself still looks free from apart; its
    /// row's lock tells.
    private void addBlockIfNoneIsLeft(Pool pool, NumberSeries series) {
        lock(pool);
        var left =
                db.sql(
                                """
                                select serial from number_pool
                                where series = :series and region = :region and case_id is null
                                limit 1 for update skip locked
                                """)
                        .param("series", pool.series())
                        .param("region", pool.region().value())
                        .query(Long.class)
                        .optional();
        if (left.isEmpty()) {
            addBlock(pool, series);
        }
    }

    private void lock(Pool pool) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(pool.series() + "/" + pool.region())
                .query((_, _) -> true)
                .single();
    }

    private void addBlock(Pool pool, NumberSeries series) {
        long first = lastSerial(pool) + 1;
        int size = (int) Math.max(0, Math.min(BLOCK, series.last(pool.region()) - first + 1));
        var serials = new Long[size];
        var numbers = new String[size];
        for (int i = 0; i < size; i++) {
            serials[i] = first + i;
            numbers[i] = series.numberAt(pool.region(), first + i);
        }
        Failpoint.hit("number.before-block");
        db.sql(ADD_BLOCK)
                .param("series", pool.series())
                .param("region", pool.region().value())
                .param("serials", serials)
                .param("numbers", numbers)
                .update();
        Failpoint.hit("number.after-block");
    }

    /// How many numbers of each pool in use are still free.
    Map<Pool, Long> free() {
        var free = new LinkedHashMap<Pool, Long>();
        inUse().forEach(pool -> free.put(pool, free(pool)));
        return free;
    }

    private long free(Pool pool) {
        return count(
                pool,
                """
                select count(*) from number_pool
                where series = :series and region = :region and case_id is null
                """);
    }

    private long lastSerial(Pool pool) {
        return count(
                pool,
                """
                select coalesce(max(serial), 0) from number_pool
                where series = :series and region = :region
                """);
    }

    private long count(Pool pool, String sql) {
        return db.sql(sql)
                .param("series", pool.series())
                .param("region", pool.region().value())
                .query(Long.class)
                .single();
    }
}
