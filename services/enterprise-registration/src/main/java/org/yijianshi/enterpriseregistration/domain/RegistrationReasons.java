package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.departmentkit.domain.Reason.rejection;
import static org.yijianshi.departmentkit.domain.Reason.supplement;

import org.yijianshi.departmentkit.domain.Reason;

import java.util.List;

/// The published reasons of registration. What is not listed here may not be asked for.
final class RegistrationReasons {

    static final List<Reason> ALL =
            List.of(
                    supplement("NAME_TO_CHANGE", "name"),
                    supplement("SCOPE_WORDING", "scope", "name"),
                    supplement("PRIOR_PERMIT", "scope"),
                    supplement("ADDRESS_PROOF", "address", "commitments"),
                    supplement("CAPITAL_TO_MEND", "capital", "shareholders"),
                    supplement(
                            "HOLDERS_TO_MEND", "shareholders", "enterprise", "beneficial-owners"),
                    supplement(
                            "POSTS_TO_MEND", "legal-representative", "organs", "finance-officer"),
                    supplement("OWNERS_TO_DECLARE", "beneficial-owners", "commitments"),
                    supplement("IDENTITY_TO_VERIFY", "verifications"),
                    supplement("SIGNATURES_TO_COMPLETE", "signatures", "shareholders"),
                    supplement("COMMITMENT_TO_SIGN", "commitments"),
                    supplement("MANDATE_TO_RENEW", "applicant"),
                    rejection("NAME_FORBIDDEN"),
                    rejection("NAME_HELD_BY_ANOTHER"),
                    rejection("PRIOR_PERMIT_NOT_GRANTED"),
                    rejection("LEGAL_REPRESENTATIVE_DISQUALIFIED"),
                    rejection("ADDRESS_UNUSABLE"),
                    rejection("IDENTITY_MISUSED"),
                    rejection("CAPITAL_AGAINST_LAW"),
                    rejection("FALSE_REGISTRATION_BAR"),
                    rejection("NOT_COMPETENT"));

    private RegistrationReasons() {}
}
