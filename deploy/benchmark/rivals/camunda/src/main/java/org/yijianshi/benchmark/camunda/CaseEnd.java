package org.yijianshi.benchmark.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;

/// A case counts when the transaction that ends it is committed.
public final class CaseEnd implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        var caseName = execution.getProcessBusinessKey();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED, _ -> Camunda.COMPLETED.committed(caseName));
    }
}
