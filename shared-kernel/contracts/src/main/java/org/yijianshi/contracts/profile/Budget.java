package org.yijianshi.contracts.profile;

import com.fasterxml.jackson.annotation.JsonCreator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// How much working time something may take: a share of the zone's working day, or minutes.
/// Policies promise either (0.5 working day; 5 hours), and only the calendar knows how long a day
/// is.
public sealed interface Budget {

    Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?) days?|(\\d+) minutes");

    /// Net working minutes in a zone whose full working day has `dayMinutes`; half a minute counts
    /// as one.
    long minutes(long dayMinutes);

    /// Reads `0.5 day` or `90 minutes`.
    ///
    /// @throws IllegalArgumentException if the text is neither, or not more than zero
    @JsonCreator
    static Budget of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a budget reads `0.5 day` or `90 minutes`");
        }
        return form.group(1) != null
                ? new DayShare(new BigDecimal(form.group(1)))
                : new Minutes(Long.parseLong(form.group(2)));
    }

    /// A share of the zone's working day, for example 0.5.
    record DayShare(BigDecimal days) implements Budget {

        public DayShare {
            if (days.signum() <= 0) {
                throw new IllegalArgumentException("a budget is more than zero");
            }
        }

        @Override
        public long minutes(long dayMinutes) {
            return days.multiply(BigDecimal.valueOf(dayMinutes))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    /// Working minutes, the same in every zone.
    record Minutes(long value) implements Budget {

        public Minutes {
            if (value <= 0) {
                throw new IllegalArgumentException("a budget is more than zero");
            }
        }

        @Override
        public long minutes(long dayMinutes) {
            return value;
        }
    }
}
