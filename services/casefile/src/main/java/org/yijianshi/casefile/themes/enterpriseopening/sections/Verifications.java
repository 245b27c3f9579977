package org.yijianshi.casefile.themes.enterpriseopening.sections;

import java.time.Instant;
import java.util.List;

/// Who was verified to be themselves (实名核验): once each, for all departments.
public record Verifications(List<Verification> list) {

    public Verifications {
        list = Lists.orEmpty(list);
    }

    public List<Verification> of(Identified person) {
        return list.stream().filter(person::isSamePersonAs).toList();
    }

    public record Verification(
            String name,
            IdType idType,
            String idNumber,
            Method method,
            Level level,
            Instant verifiedAt,
            Instant validUntil,
            String reference)
            implements Identified {

        public Verification {
            idType = IdType.orCitizen(idType);
        }

        public boolean covers(Instant at) {
            return !at.isBefore(verifiedAt) && at.isBefore(validUntil);
        }

        @Override
        public String toString() {
            return "Verification";
        }
    }

    public enum Method {
        FACE,
        E_ID,
        CA_CERTIFICATE,
        BANK_CARD,
        WINDOW
    }

    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }
}
