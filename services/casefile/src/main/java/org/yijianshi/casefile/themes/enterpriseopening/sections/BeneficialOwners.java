package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Who ultimately owns or controls the enterprise (受益所有人), or the promise that exempts from telling
/// (受益所有人信息管理办法, in force since 2024-11-01).
public record BeneficialOwners(boolean exemptByPromise, List<Owner> owners) {

    public BeneficialOwners {
        owners = Lists.orEmpty(owners);
    }

    public record Owner(
            String name,
            IdType idType,
            String idNumber,
            @Nullable BigDecimal sharePercent,
            Basis basis)
            implements Identified {

        public Owner {
            idType = IdType.orCitizen(idType);
        }

        @Override
        public String toString() {
            return "Owner";
        }
    }

    public enum Basis {
        SHARE,
        VOTE_OR_BENEFIT,
        CONTROL,
        MANAGEMENT
    }
}
