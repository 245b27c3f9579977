package org.yijianshi.casefile;

import org.junit.jupiter.api.Test;
import org.yijianshi.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void the_service_keeps_its_rooms() {
        ArchitectureRules.check("org.yijianshi.casefile");
    }
}
