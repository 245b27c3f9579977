package org.yijianshi.departmentkit.domain;

import java.util.List;
import java.util.Set;

/// A published reason (办件理由) by which an officer may ask for supplements or reject; there are no
/// others (不得变相增加材料).
///
/// @param code stable code with a text in every language
/// @param uses what it may be used for
/// @param sections the sections of the form a supplement for this reason may replace
public record Reason(String code, Set<Use> uses, List<String> sections) {

    /// What a reason justifies.
    public enum Use {
        SUPPLEMENT,
        REJECTION
    }

    public Reason {
        uses = Set.copyOf(uses);
        sections = List.copyOf(sections);
    }

    /// A reason to ask the applicant once for something, naming the sections to be sent again.
    public static Reason supplement(String code, String... sections) {
        return new Reason(code, Set.of(Use.SUPPLEMENT), List.of(sections));
    }

    /// A reason to reject.
    public static Reason rejection(String code) {
        return new Reason(code, Set.of(Use.REJECTION), List.of());
    }
}
