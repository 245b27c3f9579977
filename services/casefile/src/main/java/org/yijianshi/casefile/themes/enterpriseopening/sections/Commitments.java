package org.yijianshi.casefile.themes.enterpriseopening.sections;

import java.time.Instant;
import java.util.List;

/// The promises (承诺书) signed, each with the version and hash of the text that was shown.
public record Commitments(List<Commitment> list) {

    public Commitments {
        list = Lists.orEmpty(list);
    }

    public boolean include(Kind kind) {
        return list.stream().anyMatch(commitment -> commitment.kind() == kind);
    }

    public record Commitment(
            Kind kind, String textVersion, String textHash, String signedBy, Instant signedAt) {

        @Override
        public String toString() {
            return "Commitment";
        }
    }

    public enum Kind {
        TRUTHFULNESS,
        ADDRESS,
        BENEFICIAL_OWNER_EXEMPTION,
        MISSING_MATERIALS,
        NOTICE_AND_COMMITMENT
    }
}
