package org.yijianshi.taxukey;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.yijianshi.departmentkit.DepartmentService;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.store.NumberPool;
import org.yijianshi.platform.ServiceLauncher;
import org.yijianshi.taxukey.domain.SimulatedUkeyStock;
import org.yijianshi.taxukey.domain.TaxUkeyDepartment;
import org.yijianshi.taxukey.domain.TaxUkeyForm;
import org.yijianshi.taxukey.domain.UkeyStock;

/// Invoices and tax UKey (申领发票和税务UKey).
@DepartmentService
public class TaxUkeyApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(TaxUkeyApplication.class, "tax-ukey", args);
    }

    @Bean
    Department<TaxUkeyForm> department(NumberPool numbers, ObjectProvider<UkeyStock> stock) {
        return new TaxUkeyDepartment(stock.getIfAvailable(() -> new SimulatedUkeyStock(numbers)));
    }
}
