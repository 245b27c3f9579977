package org.yijianshi.allinone;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/// What `mvn spring-boot:run` starts: the whole of Yijianshi on this machine, until Ctrl-C.
public final class AllInOne {

    private AllInOne() {}

    public static void main(String[] args) throws InterruptedException {
        run(List.of(args), Services.ALL);
    }

    static void run(List<String> args, List<ServiceSpec> services) throws InterruptedException {
        try {
            var options = Arguments.parse(args, services);
            say("Yijianshi is starting. Its data and logs are in " + options.dataDirectory());
            var passwords = DataDirectory.passwordsIn(options.dataDirectory());
            var isFirst = Files.notExists(passwords);
            var system = start(options);
            if (isFirst) {
                say(DemonstrationCity.people(passwords));
            }
            say(Welcome.text(options, seconds(), UUID.randomUUID()));
            system.awaitEnd();
        } catch (CancellationException stoppedWhileStarting) {
            Thread.currentThread().join(); // the process is ending
        } catch (StartupProblem problem) {
            System.err.println("\n" + problem.getMessage() + "\n");
            System.exit(1);
        }
    }

    private static RunningSystem start(Options options) {
        return options.distributed()
                ? DistributedSystem.start(options, AllInOne::progress)
                : YijianshiSystem.start(options, AllInOne::progress);
    }

    private static void progress(String line) {
        say("  %5.1f s  %s".formatted(seconds(), line));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static double seconds() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }
}
