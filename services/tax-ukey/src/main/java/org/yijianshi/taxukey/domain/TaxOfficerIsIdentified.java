package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CitizenId;
import org.yijianshi.kernel.MobileNumber;

import java.util.ArrayList;
import java.util.List;

/// Whoever collects and issues invoices is a known person who answers a telephone (办税人员实名).
final class TaxOfficerIsIdentified implements HandlingPolicy<TaxUkeyForm> {

    @Override
    public List<Concern> concerns(Order<TaxUkeyForm> order) {
        var officer = order.form().tax().officer();
        var concerns = new ArrayList<Concern>();
        if (CitizenId.parse(officer.idNumber())
                .filter(id -> id.isBornOnOrBefore(order.on()))
                .isEmpty()) {
            concerns.add(TaxConcern.TAX_OFFICER_ID_WRONG.at("/tax/officer/idNumber"));
        }
        if (MobileNumber.parse(officer.mobile()).isEmpty()) {
            concerns.add(TaxConcern.TAX_OFFICER_MOBILE_WRONG.at("/tax/officer/mobile"));
        }
        return concerns;
    }
}
