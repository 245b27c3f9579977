package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.ScopeEntry;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// No entry of the scope requires a permit before registration (前置许可). Where one does, an officer
/// compares the permit.
final class ScopeNeedsNoPriorPermit implements HandlingPolicy<RegistrationForm> {

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var entries = order.form().scope().entries();
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> concern(entries.get(i), i))
                .toList();
    }

    private static Stream<Concern> concern(ScopeEntry entry, int index) {
        if (!Objects.equals(entry.permitStage(), "PRE")) {
            return Stream.empty();
        }
        var permit = entry.permitNumber();
        return Stream.of(
                (permit == null || permit.isBlank() ? SCOPE_PERMIT_MISSING : SCOPE_PERMIT_TO_CHECK)
                        .at("/scope/entries", index));
    }
}
