package org.yijianshi.platform.store;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.yijianshi.platform.Failpoint;

import java.util.concurrent.Callable;

/// One transaction around several commands and whatever else must hold together with them: inbox
/// rows, claimed numbers, read models. The outer unit of work is Axon's, with the database
/// transaction attached: with a plain outer transaction a database error in one command would roll
/// the shared connection back while the rest went on and committed.
public final class UnitsOfWork {

    private final TransactionManager transactions;

    /// Over any transactions: a simulation brings its own.
    public UnitsOfWork(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /// Runs `work` in one unit of work and commits; any failure rolls everything back and is
    /// thrown.
    public <T> T call(Callable<T> work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("unit of work"));
        try {
            unit.attachTransaction(transactions);
            var result = work.call();
            Failpoint.hit("unit.before-commit");
            unit.commit();
            Failpoint.hit("unit.after-commit");
            return result;
        } catch (Exception failure) {
            rollback(unit, failure);
            throw failure instanceof RuntimeException runtime
                    ? runtime
                    : new IllegalStateException(failure);
        } catch (Error failure) {
            rollback(unit, failure);
            throw failure;
        }
    }

    /// Also after an error: a unit left open would swallow all that this thread does later.
    private static void rollback(UnitOfWork<?> unit, Throwable failure) {
        if (unit.isActive()) {
            unit.rollback(failure);
        }
    }

    /// Runs `work` in one unit of work and commits; any failure rolls everything back and is
    /// thrown.
    public void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return true;
                });
    }
}
