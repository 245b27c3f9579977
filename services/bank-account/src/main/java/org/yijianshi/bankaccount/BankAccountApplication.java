package org.yijianshi.bankaccount;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.yijianshi.bankaccount.domain.BankAccountDepartment;
import org.yijianshi.bankaccount.domain.BankAccountForm;
import org.yijianshi.bankaccount.domain.BankCores;
import org.yijianshi.bankaccount.domain.SimulatedBankCore;
import org.yijianshi.departmentkit.DepartmentService;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.store.NumberPool;
import org.yijianshi.platform.ServiceLauncher;

/// Bank account pre-booking (银行预约开户).
@DepartmentService
public class BankAccountApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(BankAccountApplication.class, "bank-account", args);
    }

    @Bean
    Department<BankAccountForm> department(NumberPool numbers, ObjectProvider<BankCores> cores) {
        var simulated = new SimulatedBankCore(numbers);
        return new BankAccountDepartment(cores.getIfAvailable(() -> _ -> simulated));
    }
}
