package org.yijianshi.contracts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What `casefile` says to one department on `item-orders.<item>`: only the sections that the item
/// declares it needs, sealed for that department. Short retention.
public sealed interface OrderMessage extends Message {

    @Override
    String item();

    /// Do this item.
    ///
    /// @param outputs what earlier items produced, enterprise-level only
    /// @param parties references of the people whom the application concerns, whatever sections the
    ///   department sees; absent in orders from before they were told
    /// @param sections a JSON object of the declared sections, sealed
    record ItemOrdered(
            UUID caseId,
            String item,
            String caseNumber,
            String zone,
            String profileEdition,
            Map<String, String> outputs,
            @Nullable List<String> parties,
            SealedPart sections,
            Instant at)
            implements OrderMessage {}

    /// The applicant sent these sections again.
    record ItemOrderSupplemented(
            UUID caseId, String item, int round, SealedPart sections, Instant at)
            implements OrderMessage {}

    /// The applicant withdrew the case.
    record ItemOrderWithdrawn(UUID caseId, String item, Instant at) implements OrderMessage {}
}
