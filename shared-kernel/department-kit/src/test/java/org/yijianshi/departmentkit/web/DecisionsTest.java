package org.yijianshi.departmentkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.yijianshi.departmentkit.domain.CannotBeAwarded;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.kernel.Overtaken;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.web.Problem;

import java.util.List;

class DecisionsTest {

    @Test
    void what_nobody_may_overrule_is_told_to_the_officer() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () ->
                                Decisions.awarding(
                                        () -> {
                                            throw new CannotBeAwarded(
                                                    new Concern("NO_CONSENT", "/bank/consent"));
                                        }))
                .withMessage("cannot-be-approved")
                .satisfies(
                        problem -> {
                            assertThat(problem.status()).isEqualTo(409);
                            assertThat(problem.violations())
                                    .isEqualTo(
                                            List.of(
                                                    new Violation(
                                                            "/sections/bank/consent",
                                                            "NO_CONSENT")));
                        });
    }

    @Test
    void whoever_was_overtaken_learns_by_what() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () ->
                                Decisions.awarding(
                                        () -> {
                                            throw new Taken();
                                        }))
                .withMessage("cannot-be-approved");
    }

    @Test
    void a_fault_of_ours_stays_one() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                Decisions.awarding(
                                        () -> {
                                            throw new IllegalStateException("no number is left");
                                        }));
        assertThatCode(() -> Decisions.awarding(() -> {})).doesNotThrowAnyException();
    }

    private static final class Taken extends Overtaken {
        private static final long serialVersionUID = 1L;

        Taken() {
            super("NAME_TAKEN");
        }
    }
}
