package org.yijianshi.portal.applicant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the applicant takes home (受理凭证).
record Receipt(
        UUID caseId,
        String caseNumber,
        Instant receivedAt,
        String zone,
        List<String> items,
        String promise,
        int fee) {

    Receipt {
        items = List.copyOf(items);
    }
}
