package org.yijianshi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.portal.page.Sections.Kind;
import org.yijianshi.portal.page.Sections.Line;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

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
                                         "seals": {"kinds": ["NAME", "FINANCE"]},
                                         "capital": {"amount": 500.0}}
                                        """));

        assertThat(sections)
                .extracting(Sections.Section::name)
                .containsExactly("organs", "seals", "capital");
        assertThat(sections.getFirst().lines())
                .containsExactly(
                        new Line("/directors/0/name", List.of("𠮷·䶮"), Kind.TEXT),
                        new Line("/directors/1/name", List.of("<b>"), Kind.TEXT),
                        new Line("/auditCommittee", List.of("false"), Kind.BOOLEAN));
        assertThat(sections.get(1).lines())
                .containsExactly(new Line("/kinds", List.of("NAME", "FINANCE"), Kind.TEXT));
    }
}
