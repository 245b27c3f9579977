package org.yijianshi.allinone;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

import java.nio.file.Path;
import java.util.Arrays;

/// One service in a JVM of its own, beside its launcher: it ends when the launcher does.
public final class ServiceMain {

    private ServiceMain() {}

    /// Arguments: the name among the processes, the folder of logs, the file that says it is ready,
    /// the application class; then what an operator would tell the service.
    public static void main(String[] args) throws Exception {
        Logs.into(Path.of(args[1]), args[0]);
        Lifeline.endWithLauncher();
        new SpringApplicationBuilder(Class.forName(args[3]))
                .bannerMode(Banner.Mode.OFF)
                .run(Arrays.copyOfRange(args, 4, args.length));
        Lifeline.ready(Path.of(args[2]));
    }
}
