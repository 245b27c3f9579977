package org.yijianshi.casefile.web;

import java.time.Instant;

/// One person's word, and how the issuer knew the person.
record Confirmation(
        String person,
        String method,
        String level,
        Instant verifiedAt,
        Instant verifiedUntil,
        Instant confirmedAt) {}
