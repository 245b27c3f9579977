package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which seals are made, by whom, and who fetches them.
public record Seals(List<Kind> kinds, String maker, boolean electronic, Receiver receiver) {

    public Seals {
        kinds = Lists.orEmpty(kinds);
    }

    /// Who fetches the seals; with a mandate, if it is not the legal representative.
    public record Receiver(
            String name, IdType idType, String idNumber, String mobile, @Nullable Mandate mandate)
            implements Identified {

        public Receiver {
            idType = IdType.orCitizen(idType);
        }

        @Override
        public String toString() {
            return "Receiver";
        }
    }

    public enum Kind {
        NAME,
        FINANCE,
        LEGAL_REPRESENTATIVE,
        CONTRACT,
        INVOICE
    }
}
