package org.yijianshi.departmentkit.store;

import org.yijianshi.departmentkit.domain.HandlingCommand;
import org.yijianshi.platform.store.AggregateDefinition;

/// One stream of handling per case.
public final class HandlingStore {

    public static final AggregateDefinition<?, ?> DEFINITION =
            new AggregateDefinition<>(
                    HandlingAggregate.class,
                    HandlingCommand.class,
                    HandlingAggregate::new,
                    HandlingCommand::caseId);

    private HandlingStore() {}
}
