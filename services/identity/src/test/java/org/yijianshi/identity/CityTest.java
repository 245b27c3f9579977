package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.access.Role;
import org.yijianshi.identity.Account.Person;
import org.yijianshi.identity.Account.Verification;

import java.util.List;

class CityTest {

    private static final String LI = "410402198803120020";
    private static final String WANG = "410411198509230030";
    private static final Verification FACE = new Verification("FACE", "HIGH");

    @Test
    void somebody_has_every_role() {
        assertThat(City.load().accounts()).flatExtracting(Account::roles).contains(Role.values());
    }

    @Test
    void programs_are_no_people() {
        assertThat(City.load().people())
                .hasSize(14)
                .extracting(Account::id)
                .doesNotContain("monitoring", "intake");
    }

    @Test
    void nobody_is_there_twice_neither_by_account_nor_by_number() {
        assertThatThrownBy(
                        () -> new City(List.of(citizen("a", LI, FACE), citizen("a", WANG, FACE))))
                .hasMessage("a is there twice");
        assertThatThrownBy(() -> new City(List.of(citizen("a", LI, FACE), citizen("b", LI, FACE))))
                .hasMessage("b is somebody else too");
    }

    @Test
    void an_applicant_was_verified_in_a_way_that_services_know() {
        assertThatThrownBy(() -> new City(List.of(citizen("a", LI, null))))
                .hasMessageContaining("must be verified");
        assertThatThrownBy(() -> new Verification("DREAMT", "HIGH")).hasMessageContaining("DREAMT");
        assertThatThrownBy(() -> new Verification("FACE", "L9")).hasMessageContaining("L9");
    }

    @Test
    void a_number_that_cannot_be_is_refused_and_never_printed() {
        assertThatThrownBy(() -> citizen("a", "410402198803120021", FACE))
                .hasMessageNotContaining("41040219880312002");
        assertThat(citizen("a", LI, FACE).toString()).doesNotContain(LI);
    }

    private static Account citizen(String id, String number, @Nullable Verification verification) {
        return new Account(id, List.of(Role.APPLICANT), new Person("某人", number, verification));
    }
}
