package org.yijianshi.departmentkit.domain;

import org.yijianshi.kernel.Sealed;

import java.util.Map;

/// An order as events keep it: what identifies it in clear, its sections sealed.
///
/// @param sections a JSON object of the declared sections, sealed for this department
public record OrderSheet(
        String caseNumber,
        String zone,
        String profileEdition,
        Map<String, String> outputs,
        Sealed sections) {

    public OrderSheet {
        outputs = Map.copyOf(outputs);
    }
}
