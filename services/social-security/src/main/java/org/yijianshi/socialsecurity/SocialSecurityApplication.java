package org.yijianshi.socialsecurity;

import org.springframework.context.annotation.Bean;
import org.yijianshi.departmentkit.DepartmentService;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.platform.ServiceLauncher;
import org.yijianshi.socialsecurity.domain.SocialSecurityDepartment;
import org.yijianshi.socialsecurity.domain.SocialSecurityForm;

/// Social security registration (社保登记).
@DepartmentService
public class SocialSecurityApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(SocialSecurityApplication.class, "social-security", args);
    }

    @Bean
    Department<SocialSecurityForm> department() {
        return new SocialSecurityDepartment();
    }
}
