package org.yijianshi.departmentkit.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.Sealed;

import java.util.List;
import java.util.Map;

/// An order as events keep it: what identifies it in clear, its sections sealed.
///
/// @param parties references of the people whom the application concerns; absent in orders from
///   before they were told
/// @param sections a JSON object of the declared sections, sealed for this department
public record OrderSheet(
        String caseNumber,
        String zone,
        String profileEdition,
        Map<String, String> outputs,
        @Nullable List<String> parties,
        Sealed sections) {

    public OrderSheet {
        outputs = Map.copyOf(outputs);
        parties = parties == null ? null : List.copyOf(parties);
    }
}
