package org.yijianshi.casefile.themes.enterpriseopening.sections;

import java.time.Instant;
import java.util.List;

/// Who signed, as what. An enterprise that holds shares confirms with its electronic licence
/// instead.
public record Signatures(List<Signature> list) {

    public Signatures {
        list = Lists.orEmpty(list);
    }

    public boolean include(Identified person, Role role) {
        return list.stream().anyMatch(s -> s.role() == role && s.isSamePersonAs(person));
    }

    public record Signature(
            String name,
            IdType idType,
            String idNumber,
            Role role,
            Method method,
            Instant signedAt,
            String reference)
            implements Identified {

        public Signature {
            idType = IdType.orCitizen(idType);
        }

        @Override
        public String toString() {
            return "Signature";
        }
    }

    public enum Role {
        SHAREHOLDER,
        LEGAL_REPRESENTATIVE,
        DIRECTOR,
        SUPERVISOR,
        MANAGER,
        FINANCE_OFFICER
    }

    public enum Method {
        E_SIGNATURE,
        CA_CERTIFICATE,
        HANDWRITTEN
    }
}
