package org.yijianshi.benchmark.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/// A department's work: one result.
public final class Item implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var item = execution.getCurrentActivityId();
        execution
                .getProcessInstance()
                .setVariable(item, item + "-" + execution.getProcessBusinessKey());
    }
}
