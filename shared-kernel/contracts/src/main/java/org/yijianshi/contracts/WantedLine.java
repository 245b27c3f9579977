package org.yijianshi.contracts;

import java.util.UUID;

/// One case of which a reader lacks messages.
///
/// @param after number of the last one it has, `-1` for none: all that follow are wanted
public record WantedLine(UUID caseId, long after) {}
