package org.yijianshi.benchmark.flowable;

import org.flowable.common.engine.impl.cfg.TransactionState;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;

/// A case counts when the transaction that ends it is committed.
public final class CaseEnd implements ExecutionListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void notify(DelegateExecution execution) {
        var caseName = execution.getProcessInstanceBusinessKey();
        Context.getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED, _ -> Flowable.COMPLETED.committed(caseName));
    }
}
