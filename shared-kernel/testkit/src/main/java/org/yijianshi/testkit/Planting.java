package org.yijianshi.testkit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives the employees of a form identity numbers, telephone numbers and a pay that no other form
/// has: found anywhere, they say from which form they come, and are nobody's by chance. The other
/// numbers of people in the form stay as they are, and count as planted too.
public final class Planting {

    private static final Set<String> NUMBERS = Set.of("idNumber", "mobile");
    private static final String CHECKS = "10X98765432";
    private static final int NUMBERS_OF_A_DAY = 900;

    /// Within the bounds of a contribution base, and always of eight characters: shorter ones are
    /// found by chance in what PostgreSQL compresses.
    private static final long LOWEST_PAY_IN_FEN = 1_000_001;

    private static final long PAYS = 86_000;

    private final AtomicInteger forms = new AtomicInteger();
    private final AtomicInteger employees = new AtomicInteger();
    private final Set<String> planted = ConcurrentHashMap.newKeySet();

    /// Changes the form and returns it.
    public ObjectNode plant(ObjectNode form) {
        var pay = pay(forms.getAndIncrement());
        form.at("/sections/employees/list")
                .valueStream()
                .map(employee -> (ObjectNode) employee)
                .forEach(employee -> plantEmployee(employee, pay));
        collect(form);
        return form;
    }

    /// Everything that was planted until now.
    public Canaries canaries() {
        return new Canaries(planted);
    }

    private void plantEmployee(ObjectNode employee, BigDecimal pay) {
        var n = employees.getAndIncrement();
        employee.put("idNumber", citizen(n)).put("mobile", "150%08d".formatted(n));
        employee.put("monthlyBase", pay);
        planted.add(pay.toPlainString());
    }

    /// Its last digit is never zero, which some would leave out.
    private static BigDecimal pay(int form) {
        return BigDecimal.valueOf(LOWEST_PAY_IN_FEN + 10 * (form * 7_919L % PAYS), 2);
    }

    private void collect(JsonNode node) {
        node.forEachEntry(
                (name, value) -> {
                    if (NUMBERS.contains(name) && value.isString()) {
                        planted.add(value.stringValue());
                    }
                });
        node.forEach(this::collect);
    }

    /// With the check character of GB 11643, reckoned here: a fault of the reader is not repeated.
    private static String citizen(int n) {
        var born = LocalDate.of(1990, 1, 1).plusDays(n / NUMBERS_OF_A_DAY);
        var number = "410402%tY%<tm%<td%03d".formatted(born, 100 + n % NUMBERS_OF_A_DAY);
        var sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += Character.digit(number.charAt(i), 10) * (1 << (17 - i));
        }
        return number + CHECKS.charAt(sum % CHECKS.length());
    }
}
