package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;

import java.util.Map;

/// Stands in for the core of whichever bank was chosen where none is connected. A claim for the
/// same case gives the same number, and the expiry follows from the order, so asking again changes
/// nothing.
public final class SimulatedBankCore implements BankCore {

    private final Numbers numbers;
    private final DatedTable validity =
            DatedTable.read(SimulatedBankCore.class, "reservation-days.txt");

    public SimulatedBankCore(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public Award make(Order<BankAccountForm> order, Award assigned) {
        ConsentIsGiven.required(order);
        var series = new PreBookedNumbers(order.form().bank().bank());
        var account = numbers.claim(series, order.zone().region(), order.caseId(), 0);
        var days = validity.rowFor(order.zone(), order.on()).number("days").longValueExact();
        return new Award(
                Map.of("reservationExpiresOn", order.on().plusDays(days).toString()),
                Map.of("preBookedAccount", account));
    }
}
