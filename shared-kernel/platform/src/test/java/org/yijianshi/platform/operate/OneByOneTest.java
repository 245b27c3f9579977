package org.yijianshi.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.QueryTimeoutException;
import org.yijianshi.platform.web.Texts;

import java.util.ArrayList;
import java.util.List;

class OneByOneTest {

    private static final Texts TEXTS = new Texts(new StaticMessageSource());

    private final List<String> asked = new ArrayList<>();

    private Results.Result sent(String id) {
        asked.add(id);
        return new Results.Result(id, "sent", null, null, null);
    }

    private Results all(String failing, RuntimeException failure) {
        return OneByOne.with(
                List.of("a", "b", "c"),
                id -> {
                    if (id.equals(failing)) {
                        throw failure;
                    }
                    return sent(id);
                },
                id -> id,
                TEXTS);
    }

    @Test
    void what_was_done_has_its_results_though_the_rest_must_be_tried_later() {
        assertThat(all("b", new QueryTimeoutException("away")).results())
                .extracting(result -> result.id() + " " + result.result())
                .containsExactly("a sent", "b try-again-later", "c try-again-later");
        assertThat(asked).containsExactly("a");
    }

    @Test
    void where_nothing_was_done_nothing_is_answered() {
        assertThatThrownBy(() -> all("a", new QueryTimeoutException("away")))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void a_fault_is_not_hidden() {
        assertThatThrownBy(() -> all("b", new IllegalStateException("a fault")))
                .isInstanceOf(IllegalStateException.class);
    }
}
