/// What was published against what was applied: every few minutes a source states what its event
/// store says it has published ([org.yijianshi.platform.reconciliation.Statements]), each reader
/// compares that with its inbox ([org.yijianshi.platform.reconciliation.Differences]) and asks for
/// what it lacks, and the source says it again ([org.yijianshi.platform.reconciliation.Resends]).
@NullMarked
package org.yijianshi.platform.reconciliation;

import org.jspecify.annotations.NullMarked;
