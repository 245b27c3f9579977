package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;

import java.util.Map;

/// Stands in for the stock where none is connected. It never runs out, and because a claim for the
/// same case gives the same number, so does asking again.
public final class SimulatedUkeyStock implements UkeyStock {

    private static final NumberSeries UKEY_NUMBERS = new UkeyNumbers();

    private final Numbers numbers;

    public SimulatedUkeyStock(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public Award make(Order<TaxUkeyForm> order, Award assigned) {
        var number = numbers.claim(UKEY_NUMBERS, order.zone().region(), order.caseId(), 0);
        return Award.of(Map.of("ukeyNumber", number));
    }
}
