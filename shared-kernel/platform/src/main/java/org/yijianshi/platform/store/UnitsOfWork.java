package org.yijianshi.platform.store;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
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
        @Nullable Transaction transaction = null;
        try {
            transaction = attached(unit);
            var result = work.call();
            Failpoint.hit("unit.before-commit");
            unit.commit();
            Failpoint.hit("unit.after-commit");
            SteppedUnitOfWork.settle();
            return result;
        } catch (Exception | Error failure) {
            rollback(unit, transaction, failure);
            throw failure;
        }
    }

    private Transaction attached(UnitOfWork<?> unit) {
        var transaction = transactions.startTransaction();
        unit.onCommit(_ -> transaction.commit());
        unit.onRollback(_ -> transaction.rollback());
        return transaction;
    }

    private static GenericMessage<String> message() {
        return new GenericMessage<>("unit of work");
    }

    /// Also after an error: a unit left open would swallow all that this thread does later. A unit
    /// that meets an error while it commits is ended by Axon without rolling back; its transaction
    /// would stay with the thread, and whatever came later would join it and never be committed.
    private static void rollback(
            UnitOfWork<?> unit, @Nullable Transaction transaction, Throwable failure) {
        if (unit.isActive()) {
            unit.rollback(failure);
        } else if (transaction != null && failure instanceof Error) {
            transaction.rollback();
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
