package org.yijianshi.allinone;

import org.yijianshi.bankaccount.BankAccountApplication;
import org.yijianshi.casefile.CasefileApplication;
import org.yijianshi.enterpriseregistration.EnterpriseRegistrationApplication;
import org.yijianshi.identity.IdentityApplication;
import org.yijianshi.portal.PortalApplication;
import org.yijianshi.sealcarving.SealCarvingApplication;
import org.yijianshi.socialsecurity.SocialSecurityApplication;
import org.yijianshi.supervision.SupervisionApplication;
import org.yijianshi.taxukey.TaxUkeyApplication;

import java.util.List;

/// The services that make up Yijianshi. A new department is one more line here.
final class Services {

    static final String IDENTITY = "identity";
    static final int IDENTITY_PORT = 8088;
    static final String PORTAL = "portal";
    static final int PORTAL_PORT = 8080;

    static final List<ServiceSpec> ALL =
            List.of(
                    ServiceSpec.withoutDatabase(IDENTITY, IDENTITY_PORT, IdentityApplication.class),
                    new ServiceSpec("casefile", 8081, CasefileApplication.class),
                    new ServiceSpec(
                            "enterprise-registration",
                            8082,
                            EnterpriseRegistrationApplication.class),
                    new ServiceSpec("seal-carving", 8083, SealCarvingApplication.class),
                    new ServiceSpec("tax-ukey", 8084, TaxUkeyApplication.class),
                    new ServiceSpec("social-security", 8085, SocialSecurityApplication.class),
                    new ServiceSpec("bank-account", 8086, BankAccountApplication.class),
                    new ServiceSpec("supervision", 8087, SupervisionApplication.class),
                    ServiceSpec.withoutDatabase(PORTAL, PORTAL_PORT, PortalApplication.class));

    private Services() {}
}
