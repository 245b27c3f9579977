package org.yijianshi.allinone;

import java.nio.file.Path;

/// The Kafka node in a JVM of its own, beside its launcher.
public final class KafkaMain {

    private KafkaMain() {}

    /// Arguments: the name among the processes, the folder of logs, the file that says it is ready,
    /// the folder of data, the ports of broker and controller, and the port it tells its clients.
    public static void main(String[] args) throws Exception {
        Logs.into(Path.of(args[1]), args[0]);
        var kafka =
                LocalKafka.start(
                        Path.of(args[3]),
                        Integer.parseInt(args[4]),
                        Integer.parseInt(args[5]),
                        Integer.parseInt(args[6]));
        // Ctrl-C reaches every process of the terminal at once, and the services still need Kafka.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    Lifeline.awaitLaunchersWord();
                                    kafka.close();
                                }));
        Lifeline.endWithLauncher();
        Lifeline.ready(Path.of(args[2]));
    }
}
