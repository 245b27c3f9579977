package org.yijianshi.departmentkit.domain;

import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;

import java.time.LocalDate;
import java.util.Map;

/// What a department is asked to do: the sections of the form that its catalogue entry declares,
/// and what earlier items produced. Nothing else of the form ever reaches it.
///
/// @param zone the hall zone that handles the case
/// @param on the business date of the check, in the zone's own time
/// @param outputs what earlier items produced, by the names of the catalogue, e.g. `creditCode`
/// @param form the department's own view of its sections
public record Order<F>(
        CaseId caseId, HallZone zone, LocalDate on, Map<String, String> outputs, F form) {

    public Order {
        outputs = Map.copyOf(outputs);
    }

    /// What an earlier item must have produced.
    ///
    /// @throws IllegalStateException if the catalogue promised it and it is missing
    public String output(String name) {
        var value = outputs.get(name);
        if (value == null) {
            throw new IllegalStateException("no earlier item produced " + name);
        }
        return value;
    }
}
