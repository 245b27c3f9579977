package org.yijianshi.bankaccount;

import org.junit.jupiter.api.Test;
import org.yijianshi.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void the_service_keeps_its_rooms() {
        ArchitectureRules.check("org.yijianshi.bankaccount");
    }
}
