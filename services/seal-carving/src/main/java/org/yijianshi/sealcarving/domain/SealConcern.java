package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.Concern;

/// Everything the seal rules can have against deciding automatically; each has a text.
enum SealConcern {
    ENTERPRISE_NOT_REGISTERED,
    SEAL_NONE_CHOSEN,
    SEAL_NOT_IN_FREE_SET,
    SEAL_CHOSEN_TWICE,
    SEAL_NOBODY_PAYS,
    SEAL_MAKER_NOT_LISTED,
    SEAL_RECEIVER_NOT_AUTHORISED,
    SEAL_MANDATE_EXPIRED;

    Concern at(String pointer) {
        return new Concern(name(), pointer);
    }
}
