package org.yijianshi.casefile.themes.enterpriseopening.sections;

import java.util.List;

/// Which seals are made, by whom, and who fetches them.
public record Seals(List<Kind> kinds, String maker, boolean electronic, Contact receiver) {

    public Seals {
        kinds = Lists.orEmpty(kinds);
    }

    public enum Kind {
        NAME,
        FINANCE,
        LEGAL_REPRESENTATIVE,
        CONTRACT,
        INVOICE
    }
}
