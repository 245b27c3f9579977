package org.yijianshi.simulation;

import org.yijianshi.enterpriseregistration.domain.NameClaim;
import org.yijianshi.enterpriseregistration.domain.NameRegister;
import org.yijianshi.enterpriseregistration.domain.NameTakenException;
import org.yijianshi.enterpriseregistration.domain.RegisteredName;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The register of names: one holder of a name in a city. It looks for equal names only; names that
/// are merely near are the real register's own matter.
final class NameRows implements NameRegister {

    private record Name(String city, String core) {}

    private final Transactions transactions;
    private final Chance chance;
    private final Map<Name, NameClaim> held = new LinkedHashMap<>();

    NameRows(Transactions transactions, Chance chance) {
        this.transactions = transactions;
        this.chance = chance;
    }

    @Override
    public List<RegisteredName> resembling(NameClaim claim, LocalDate on) {
        var holder = held.get(nameOf(claim));
        if (holder == null || holder.caseId().equals(claim.caseId())) {
            return List.of();
        }
        return chance.strikes(Fault.STALE_LOOK)
                ? List.of()
                : List.of(new RegisteredName(holder.name().tradeName(), holder.name().industry()));
    }

    @Override
    public void enter(NameClaim claim, LocalDate on) {
        var name = nameOf(claim);
        var holder = held.get(name);
        if (holder != null && !holder.caseId().equals(claim.caseId())) {
            throw new NameTakenException();
        }
        if (held.put(name, claim) == null) {
            transactions.changed(() -> held.remove(name));
        }
    }

    private static Name nameOf(NameClaim claim) {
        return new Name(claim.city().value(), claim.core());
    }

    Map<?, NameClaim> all() {
        return held;
    }
}
