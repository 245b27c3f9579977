package org.yijianshi.casefile.themes.enterpriseopening;

import org.yijianshi.kernel.CitizenId;

import java.util.stream.Stream;

/// Fictitious citizens of any age.
final class CitizenIds {

    private CitizenIds() {}

    /// @param day of birth, eight digits
    static String born(String day) {
        return Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X")
                .map(check -> "410402" + day + "777" + check)
                .filter(number -> CitizenId.parse(number).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
