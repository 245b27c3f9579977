package org.yijianshi.sealcarving;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.yijianshi.departmentkit.DepartmentService;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.platform.ServiceLauncher;
import org.yijianshi.sealcarving.domain.SealCarvingDepartment;
import org.yijianshi.sealcarving.domain.SealCarvingForm;
import org.yijianshi.sealcarving.domain.SealMaker;
import org.yijianshi.sealcarving.domain.SimulatedSealMaker;

/// Seal carving (公章刻制).
@DepartmentService
public class SealCarvingApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(SealCarvingApplication.class, "seal-carving", args);
    }

    @Bean
    Department<SealCarvingForm> department(ObjectProvider<SealMaker> maker) {
        return new SealCarvingDepartment(maker.getIfAvailable(SimulatedSealMaker::new));
    }
}
