package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// The domicile (住所). With a commitment, no proof of it is asked for.
public record Address(
        String region,
        String province,
        String city,
        String county,
        String street,
        String detail,
        @Nullable String postcode,
        Tenure tenure,
        @Nullable BigDecimal areaSquareMetres,
        String owner,
        @Nullable LocalDate leaseUntil,
        boolean byCommitment) {

    public enum Tenure {
        OWNED,
        LEASED,
        FREE_USE
    }

    @Override
    public String toString() {
        return "Address";
    }
}
