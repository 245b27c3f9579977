package org.yijianshi.benchmark.flowable;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;

/// A department's work: one result.
public final class Item implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var item = execution.getCurrentActivityId();
        execution.setVariable(item, item + "-" + execution.getProcessInstanceBusinessKey());
    }
}
