package org.yijianshi.enterpriseregistration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.departmenttestkit.Foretelling;

class ForetellingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_a_precheck_says_is_what_is_decided(long seed) {
        var foretelling =
                Foretelling.of(new RegistrationDepartment(ListOfNames.holding("鹰翔|商贸")), seed);

        assertThat(foretelling.faults()).isEmpty();
        assertThat(foretelling.automatic()).isPositive();
        assertThat(foretelling.referred()).isPositive();
    }
}
