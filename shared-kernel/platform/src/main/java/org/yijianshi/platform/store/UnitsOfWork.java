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
        try {
            return callIn(new DefaultUnitOfWork<>(message()), work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// As `call`, but what a command or a unit inside has decided is stored before the next line of
    /// `work`: whoever reads there sees it.
    public <T> T callInSteps(Callable<T> work) throws Exception {
        return callIn(new SteppedUnitOfWork(message()), work);
    }

    private <T> T callIn(DefaultUnitOfWork<?> unit, Callable<T> work) throws Exception {
        unit.start();
        try {
            unit.attachTransaction(transactions);
            var result = work.call();
            Failpoint.hit("unit.before-commit");
            unit.commit();
            Failpoint.hit("unit.after-commit");
            SteppedUnitOfWork.settle();
            return result;
        } catch (Exception | Error failure) {
            rollback(unit, failure);
            throw failure;
        }
    }

    private static GenericMessage<String> message() {
        return new GenericMessage<>("unit of work");
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
