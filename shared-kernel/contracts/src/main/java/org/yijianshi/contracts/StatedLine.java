package org.yijianshi.contracts;

import java.util.UUID;

/// One case in a statement of account.
///
/// @param seq number of the last message, the header `ce_seq`
/// @param messages how many there were, from the first
public record StatedLine(UUID caseId, long seq, long messages) {}
