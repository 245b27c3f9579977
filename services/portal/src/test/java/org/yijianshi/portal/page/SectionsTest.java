package org.yijianshi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.portal.page.Sections.Kind;
import org.yijianshi.portal.page.Sections.Line;

import tools.jackson.databind.json.JsonMapper;

class SectionsTest {

    @Test
    void values_stand_one_by_one_in_the_order_of_the_form() {
        var sections =
                Sections.of(
                        new JsonMapper()
                                .readTree(
                                        """
                                        {"organs": {"directors": [{"name": "𠮷·䶮"}, {"name": "<b>"}],
                                                    "auditCommittee": false},
                                         "capital": {"amount": 500.0}}
                                        """));

        assertThat(sections)
                .extracting(Sections.Section::name)
                .containsExactly("organs", "capital");
        assertThat(sections.getFirst().lines())
                .containsExactly(
                        new Line("/directors/0/name", "𠮷·䶮", Kind.TEXT),
                        new Line("/directors/1/name", "<b>", Kind.TEXT),
                        new Line("/auditCommittee", "false", Kind.BOOLEAN));
    }
}
