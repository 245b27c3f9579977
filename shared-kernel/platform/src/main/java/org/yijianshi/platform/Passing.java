package org.yijianshi.platform;

import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.yijianshi.kernel.Overtaken;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells failures that pass by themselves from those that do not.
public final class Passing {

    /// SQLSTATE classes: connection, resources, transaction rollback, object in use, operator
    /// intervention, system error.
    private static final Set<String> STATES = Set.of("08", "53", "40", "55", "57", "58");

    /// A transaction that took too long, as when its process stood still.
    private static final Set<String> TOO_LONG = Set.of("25P03", "25P04");

    private Passing() {}

    /// Whether trying again without any change can succeed: the database is away or busy, or
    /// somebody else wrote first.
    public static boolean is(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof AxonTransientException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof Overtaken
                    || (cause instanceof SQLException sql && passes(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        return state != null
                && state.length() == 5
                && (STATES.contains(state.substring(0, 2)) || TOO_LONG.contains(state));
    }

    /// Where a fault happened, without any message: messages may quote data.
    public static String trace(Throwable failure) {
        return failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .limit(12)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining())
                + (failure.getCause() == null ? "" : "\ncaused by " + trace(failure.getCause()));
    }
}
