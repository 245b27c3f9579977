package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.EnterpriseName;
import org.yijianshi.kernel.RegionCode;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// A case's wish for a name within a prefecture-level city, with the traits by which a register
/// finds names like it. A register that stores traits recomputes them when the data behind them
/// changes.
public record NameClaim(CaseId caseId, RegionCode city, EnterpriseName name) {

    /// The name without region and organisation form: what two names of one city may never share,
    /// however it is divided into trade name and industry.
    public String core() {
        return name.tradeName() + name.industry();
    }

    /// How the trade name sounds, tones apart.
    public String sound() {
        return Homophones.soundOf(name.tradeName());
    }

    /// The industry's synonyms share one group; empty for a name without an industry.
    public String industryGroup() {
        return IndustryWords.groupOf(name.industry());
    }

    /// Every run of two characters or more of the trade name, itself included.
    public SequencedSet<String> pieces() {
        var characters = name.tradeName().codePoints().toArray();
        var pieces = new LinkedHashSet<String>();
        for (var from = 0; from < characters.length - 1; from++) {
            for (var length = 2; from + length <= characters.length; length++) {
                pieces.add(new String(characters, from, length));
            }
        }
        return pieces;
    }
}
