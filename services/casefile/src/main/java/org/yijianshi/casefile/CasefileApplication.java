package org.yijianshi.casefile;

import org.yijianshi.platform.ServiceLauncher;
import org.yijianshi.platform.YijianshiService;

/// The case file (综合受理).
@YijianshiService
public class CasefileApplication {

    public static void main(String[] args) {
        ServiceLauncher.run(CasefileApplication.class, "casefile", args);
    }
}
