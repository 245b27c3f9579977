package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The capital is in yuan and not plainly out of proportion (明显异常). The law names no figure; the
/// ceiling is dated data of the authority and only calls an officer.
final class CapitalIsNotAbnormal implements HandlingPolicy<RegistrationForm> {

    private static final NavigableMap<LocalDate, BigDecimal> CEILINGS = read();

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var capital = order.form().capital();
        var concerns = new ArrayList<Concern>();
        if (!capital.currency().equals("CNY")) {
            concerns.add(CAPITAL_CURRENCY.at("/capital/currency"));
        }
        if (capital.amount().signum() <= 0
                || capital.amount().compareTo(ceilingOn(order.on())) > 0) {
            concerns.add(CAPITAL_ABNORMAL.at("/capital/amount"));
        }
        return concerns;
    }

    private static BigDecimal ceilingOn(LocalDate day) {
        var ceiling = CEILINGS.floorEntry(day);
        return (ceiling == null ? CEILINGS.firstEntry() : ceiling).getValue();
    }

    private static NavigableMap<LocalDate, BigDecimal> read() {
        var ceilings = new TreeMap<LocalDate, BigDecimal>();
        for (var row : Table.rows("capital-ceilings.csv")) {
            ceilings.put(LocalDate.parse(row[0]), new BigDecimal(row[1]));
        }
        return ceilings;
    }
}
