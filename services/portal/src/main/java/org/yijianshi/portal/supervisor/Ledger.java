package org.yijianshi.portal.supervisor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Whose minute each minute of a case was.
record Ledger(
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        long budgetMinutes,
        long grossMinutes,
        long applicantMinutes,
        long netMinutes,
        long usedPercent,
        long remainingMinutes,
        List<Share> shares) {

    private static final int WIDTH = 1000;

    Ledger {
        shares = List.copyOf(shares);
    }

    /// A stretch and who used its minutes.
    ///
    /// @param party DEPARTMENT, APPLICANT or PLATFORM
    record Share(String party, @Nullable String item, Instant from, Instant to, long minutes) {

        /// The class of its colour.
        public String colour() {
            return "yj-party-" + (party.equals("DEPARTMENT") && item != null ? item : party);
        }
    }

    /// A part of the bar, in thousandths of its width.
    record Part(Share share, long x, long width) {}

    /// The bar: rounded for the eye, the exact minutes are in the table.
    public List<Part> bar() {
        var whole = Math.max(1, shares.stream().mapToLong(Share::minutes).sum());
        var parts = new ArrayList<Part>();
        long before = 0;
        for (var share : shares) {
            var x = before * WIDTH / whole;
            before += share.minutes();
            parts.add(new Part(share, x, before * WIDTH / whole - x));
        }
        return parts;
    }
}
