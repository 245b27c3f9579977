package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Shareholder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Beneficial owners are named, or the exemption by promise is open and promised (受益所有人信息管理办法, in
/// force since 2024-11-01): at most 10 million yuan, and natural persons only.
final class OwnersAreDeclared implements HandlingPolicy<RegistrationForm> {

    private static final String POINTER = "/beneficial-owners";
    private static final BigDecimal EXEMPT_UP_TO = new BigDecimal("1000");
    private static final BigDecimal FOUR = new BigDecimal("4");

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var form = order.form();
        return form.beneficialOwners().exemptByPromise() ? exemption(form) : declaration(form);
    }

    private static List<Concern> exemption(RegistrationForm form) {
        var concerns = new ArrayList<Concern>();
        if (form.capital().amount().compareTo(EXEMPT_UP_TO) > 0
                || !form.shareholders().areNaturalPersons()) {
            concerns.add(OWNERS_EXEMPTION_NOT_OPEN.at(POINTER + "/exemptByPromise"));
        }
        if (!form.commitments().include("BENEFICIAL_OWNER_EXEMPTION")) {
            concerns.add(OWNERS_PROMISE_MISSING.at("/commitments/list"));
        }
        return concerns;
    }

    private static List<Concern> declaration(RegistrationForm form) {
        if (form.beneficialOwners().owners().isEmpty()) {
            return List.of(OWNERS_NOT_DECLARED.at(POINTER + "/owners"));
        }
        return form.shareholders().list().stream()
                        .filter(Shareholder::isNaturalPerson)
                        .filter(holder -> holdsAQuarter(holder, form.capital().amount()))
                        .allMatch(holder -> isDeclared(holder, form))
                ? List.of()
                : List.of(OWNERS_INCOMPLETE.at(POINTER + "/owners"));
    }

    private static boolean holdsAQuarter(Shareholder holder, BigDecimal capital) {
        return holder.contribution().multiply(FOUR).compareTo(capital) >= 0;
    }

    private static boolean isDeclared(Shareholder holder, RegistrationForm form) {
        return form.beneficialOwners().owners().stream()
                .anyMatch(owner -> owner.idNumber().equals(holder.idNumber()));
    }
}
