package org.yijianshi.casefile.themes.enterpriseopening.sections;

import java.util.Locale;

/// Someone named together with an identity number.
public interface Identified {

    String name();

    IdType idType();

    String idNumber();

    /// People write a final X small or in capital; it is the same number.
    static String normal(String idNumber) {
        return idNumber.toUpperCase(Locale.ROOT);
    }

    default boolean isSamePersonAs(Identified other) {
        return idNumber().equalsIgnoreCase(other.idNumber());
    }
}
