package org.yijianshi.supervision;

import org.yijianshi.platform.ServiceLauncher;
import org.yijianshi.platform.YijianshiService;

/// Supervision (效能监督).
@YijianshiService
public class SupervisionApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(SupervisionApplication.class, "supervision", args);
    }
}
