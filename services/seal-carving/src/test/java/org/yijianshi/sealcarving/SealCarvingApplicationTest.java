package org.yijianshi.sealcarving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Maker;
import org.yijianshi.sealcarving.domain.SealCarvingForm;
import org.yijianshi.sealcarving.domain.SealMaker;
import org.yijianshi.sealcarving.domain.SimulatedSealMaker;

class SealCarvingApplicationTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void seals_are_made_by_the_simulator_unless_somebody_connects_a_maker() {
        assertThat(maker()).isInstanceOf(SimulatedSealMaker.class);
        SealMaker connected = (_, _) -> Award.NONE;
        beans.registerSingleton("connected", connected);
        assertThat(maker()).isSameAs(connected);
    }

    private Maker<SealCarvingForm> maker() {
        var department =
                new SealCarvingApplication().department(beans.getBeanProvider(SealMaker.class));
        return department.maker().orElseThrow();
    }
}
