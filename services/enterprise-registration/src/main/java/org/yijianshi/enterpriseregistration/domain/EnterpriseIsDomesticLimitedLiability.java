package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Shareholder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Only domestic limited liability companies are registered automatically. Holders from Hong Kong,
/// Macao and Taiwan invest under the rules for foreign capital; their residence permits begin with
/// 81 to 83.
final class EnterpriseIsDomesticLimitedLiability implements HandlingPolicy<RegistrationForm> {

    private static final Pattern RESIDENCE_PERMIT = Pattern.compile("8[123]\\d{15}[0-9Xx]");

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var enterprise = order.form().enterprise();
        var holders = order.form().shareholders().list();
        var concerns = new ArrayList<Concern>();
        if (!enterprise.type().equals("LIMITED_LIABILITY")) {
            concerns.add(TYPE_NEEDS_OFFICER.at("/enterprise/type"));
        }
        if (!enterprise.capitalOrigin().equals("DOMESTIC")) {
            concerns.add(CAPITAL_IS_FOREIGN.at("/enterprise/capitalOrigin"));
        }
        IntStream.range(0, holders.size())
                .filter(i -> isForeign(holders.get(i)))
                .forEach(i -> concerns.add(HOLDER_IS_FOREIGN.at("/shareholders/list", i)));
        return concerns;
    }

    private static boolean isForeign(Shareholder holder) {
        var country = holder.country();
        var idNumber = holder.idNumber();
        return (country != null && !country.equals("CHN"))
                || (idNumber != null && RESIDENCE_PERMIT.matcher(idNumber).matches());
    }
}
