package org.yijianshi.platform.store;

import org.yijianshi.kernel.CaseId;

import java.util.function.Function;

/// Which aggregate a service keeps: one per service, one stream per case.
///
/// @param type the shell's class
/// @param empty makes a shell for a case of which nothing is known yet
/// @param caseIdOf finds the case of a command
public record AggregateDefinition<A extends AggregateShell<?>, C>(
        Class<A> type,
        Class<C> commandType,
        Function<CaseId, A> empty,
        Function<C, CaseId> caseIdOf) {

    CaseId targetOf(Object command) {
        return caseIdOf.apply(commandType.cast(command));
    }
}
