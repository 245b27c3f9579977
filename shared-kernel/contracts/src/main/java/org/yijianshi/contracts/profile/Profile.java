package org.yijianshi.contracts.profile;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.RegionCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// One edition of what one hall zone promises. Shipped as data, because every city promises
/// something else and changes it by decree.
///
/// @param edition unique within the zone; a case keeps it together with its zone
/// @param zone hall zone: a GB/T 2260 code, optionally with a suffix
/// @param effectiveFrom first day in force
/// @param effectiveTo last day in force, absent while no successor is known
/// @param calendarZone whose working hours count
/// @param caseBudget headline promise for all items chosen at submission
/// @param items terms by item code
/// @param otherItems terms of every item not listed
/// @param onlineShareTarget the share of applications that should arrive online, 0 to 1
public record Profile(
        String edition,
        String zone,
        String nameZh,
        String nameEn,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String calendarZone,
        Budget caseBudget,
        Map<String, ItemTerms> items,
        ItemTerms otherItems,
        Lights lights,
        SealPayer sealPayer,
        BigDecimal onlineShareTarget) {

    public Profile {
        require(HallZone.parse(zone).isPresent(), "the zone is no hall zone");
        require(!edition.isBlank() && !nameZh.isBlank() && !nameEn.isBlank(), "a name is blank");
        require(
                effectiveTo == null || !effectiveTo.isBefore(effectiveFrom),
                "it ends before it begins");
        require(
                onlineShareTarget.signum() > 0 && onlineShareTarget.compareTo(BigDecimal.ONE) <= 0,
                "the online share is more than 0 and at most 1");
        items.keySet().forEach(ItemCode::new);
        items = Map.copyOf(items);
    }

    /// The division the zone lies in.
    public RegionCode region() {
        return new HallZone(zone).region();
    }

    /// What is promised for this item; an item that is not listed has the terms of the others.
    public ItemTerms terms(String item) {
        return items.getOrDefault(item, otherItems);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    boolean overlaps(Profile other) {
        return inForce(other.effectiveFrom) || other.inForce(effectiveFrom);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
