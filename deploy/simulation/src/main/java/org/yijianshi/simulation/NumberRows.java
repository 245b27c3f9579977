package org.yijianshi.simulation;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.RegionCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The pool of official numbers of one service, with the rules of the table: a claim belongs to the
/// transaction, the lowest free serial is next, and the same part of a case keeps its number.
final class NumberRows implements Numbers {

    private record Pool(String series, RegionCode region) {}

    private record Part(String series, CaseId caseId, int part) {}

    /// A number that was given away.
    record Claim(String series, CaseId caseId, String number) {}

    private static final class Serials {
        private final TreeSet<Long> returned = new TreeSet<>();
        private long next = 1;

        long take() {
            var first = returned.pollFirst();
            return first == null ? next++ : first;
        }
    }

    private final Transactions transactions;
    private final boolean outsideTransaction;
    private final Map<Pool, Serials> pools = new HashMap<>();
    private final Map<Part, Claim> claims = new LinkedHashMap<>();

    NumberRows(Transactions transactions, boolean outsideTransaction) {
        this.transactions = transactions;
        this.outsideTransaction = outsideTransaction;
    }

    @Override
    public String claim(NumberSeries series, RegionCode region, CaseId caseId, int part) {
        var key = new Part(series.name(), caseId, part);
        var mine = claims.get(key);
        if (mine != null) {
            return mine.number();
        }
        var pool = pools.computeIfAbsent(new Pool(series.name(), region), _ -> new Serials());
        long serial = pool.take();
        var claim = new Claim(series.name(), caseId, series.numberAt(region, serial));
        claims.put(key, claim);
        if (!outsideTransaction) {
            transactions.changed(
                    () -> {
                        claims.remove(key);
                        pool.returned.add(serial);
                    });
        }
        return claim.number();
    }

    /// What a pool that counts in memory does when it starts again.
    void countAgain() {
        pools.values().forEach(pool -> pool.next = Math.max(1, pool.next - 2));
    }

    List<Claim> all() {
        return new ArrayList<>(claims.values());
    }
}
