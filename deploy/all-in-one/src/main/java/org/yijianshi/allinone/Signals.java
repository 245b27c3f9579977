package org.yijianshi.allinone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What can be said to a process from outside, beyond what Java knows of.
final class Signals {

    private Signals() {}

    /// Sends a signal to all of them in one go; a process that has just ended does not mind.
    static void send(String signal, Collection<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("no kill command here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when all of them are gone.
    static void awaitEnd(Collection<ProcessHandle> processes) {
        processes.forEach(process -> process.onExit().join());
    }
}
