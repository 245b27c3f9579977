package org.yijianshi.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.themes.enterpriseopening.sections.IdType;
import org.yijianshi.casefile.web.HandoverController.HandoverRequest;
import org.yijianshi.casefile.web.HandoverController.Recipient;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.web.Problem;

import java.util.Arrays;
import java.util.List;

class HandoverCheckTest {

    private static final String CITIZEN = "410402198803120020";

    @Test
    void a_citizen_and_a_foreigner_may_collect_at_the_window() {
        assertThatCode(() -> HandoverCheck.check(window(null, CITIZEN))).doesNotThrowAnyException();
        assertThatCode(() -> HandoverCheck.check(window("CITIZEN_ID", CITIZEN)))
                .doesNotThrowAnyException();
        assertThatCode(() -> HandoverCheck.check(window("PASSPORT", "E12345678")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_papers_are_those_of_the_form() {
        assertThat(HandoverCheck.ID_TYPES)
                .isEqualTo(Arrays.stream(IdType.values()).map(Enum::name).toList());
    }

    @Test
    void what_is_wrong_with_the_paper_is_said() {
        assertThat(wrong(window(null, "E12345678")))
                .containsExactly("/recipient/idNumber ID_NUMBER");
        assertThat(wrong(window("PASSPORT", "E 1"))).containsExactly("/recipient/idNumber pattern");
        assertThat(wrong(window("PASSPORT", null))).containsExactly("/recipient/idNumber required");
        assertThat(wrong(window("TICKET", CITIZEN))).containsExactly("/recipient/idType enum");
    }

    private static HandoverRequest window(@Nullable String idType, @Nullable String idNumber) {
        return new HandoverRequest("WINDOW", new Recipient("Anna", idType, idNumber));
    }

    private static List<String> wrong(HandoverRequest request) {
        var problem = catchThrowableOfType(Problem.class, () -> HandoverCheck.check(request));
        return problem.violations().stream()
                .map((Violation v) -> v.pointer() + " " + v.code())
                .toList();
    }
}
