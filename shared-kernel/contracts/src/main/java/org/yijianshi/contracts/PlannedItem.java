package org.yijianshi.contracts;

import java.util.List;

/// One item of a case's plan as pinned at submission.
///
/// @param needs items that must be completed before this one is released
/// @param headline whether it counts for the half-day promise of the whole case
public record PlannedItem(String item, List<String> needs, boolean headline) {}
