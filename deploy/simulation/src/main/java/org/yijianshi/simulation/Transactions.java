package org.yijianshi.simulation;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// All or nothing for the tables of one service: every change leaves a way back, and committing is
/// forgetting the ways back. Commits fail, lose their answers and crash.
final class Transactions implements TransactionManager {

    private final Chance chance;
    private final Deque<Runnable> waysBack = new ArrayDeque<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean open;

    Transactions(Chance chance) {
        this.chance = chance;
    }

    boolean isOpen() {
        return open;
    }

    /// Names the way back of a change; without a transaction the change stands at once.
    void changed(Runnable wayBack) {
        if (open) {
            waysBack.push(wayBack);
        }
    }

    /// Does something once the transaction stands.
    void afterCommit(Runnable what) {
        if (open) {
            afterwards.add(what);
        } else {
            what.run();
        }
    }

    void rollback() {
        open = false;
        afterwards.clear();
        while (!waysBack.isEmpty()) {
            waysBack.pop().run();
        }
    }

    @Override
    public Transaction startTransaction() {
        if (open) {
            throw new IllegalStateException("a transaction is open");
        }
        open = true;
        return new Open();
    }

    private void commit() {
        if (chance.strikes(Fault.CRASH_BEFORE_COMMIT)) {
            throw new Crash();
        }
        if (chance.strikes(Fault.COMMIT_FAILED)) {
            throw new ConcurrencyFailureException("somebody else was first");
        }
        open = false;
        waysBack.clear();
        var next = List.copyOf(afterwards);
        afterwards.clear();
        next.forEach(Runnable::run);
        if (chance.strikes(Fault.CRASH_AFTER_COMMIT)) {
            throw new Crash();
        }
        if (chance.strikes(Fault.COMMIT_ANSWER_LOST)) {
            throw new TransientDataAccessResourceException("the connection broke");
        }
    }

    private final class Open implements Transaction {

        private @Nullable Boolean ended;

        @Override
        public void commit() {
            Transactions.this.commit();
            ended = true;
        }

        @Override
        public void rollback() {
            if (ended == null && open) {
                Transactions.this.rollback();
            }
        }
    }
}
