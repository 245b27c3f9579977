package org.yijianshi.enterpriseregistration;

import org.springframework.context.annotation.Bean;
import org.yijianshi.departmentkit.DepartmentService;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.enterpriseregistration.domain.NameRegister;
import org.yijianshi.enterpriseregistration.domain.RegistrationDepartment;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm;
import org.yijianshi.platform.ServiceLauncher;

/// Enterprise registration (企业设立登记).
@DepartmentService
public class EnterpriseRegistrationApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(
                EnterpriseRegistrationApplication.class, "enterprise-registration", args);
    }

    @Bean
    Department<RegistrationForm> department(NameRegister names) {
        return new RegistrationDepartment(names);
    }
}
