package org.yijianshi.allinone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a person may say when starting the whole: `--yijianshi.data=DIRECTORY`,
/// `--yijianshi.OWNER.port=NUMBER`, `--distributed`, `--yijianshi.SERVICE.replicas=NUMBER`, and any
/// other `--property=value`, which every service gets.
final class Arguments {

    private static final Pattern PROPERTY = Pattern.compile("--([^=]+)=(.*)");
    private static final Pattern PORT = Pattern.compile("yijianshi\\.([a-z-]+)\\.port");
    private static final Pattern REPLICAS = Pattern.compile("yijianshi\\.([a-z-]+)\\.replicas");
    private static final String DISTRIBUTED = "--distributed";
    private static final String DATA = "yijianshi.data";

    private Arguments() {}

    /// @throws StartupProblem when something said cannot be understood
    static Options parse(List<String> arguments, List<ServiceSpec> services) {
        var options = Options.in(dataDirectory(arguments), services);
        for (var argument : arguments) {
            options = with(options, argument);
        }
        return options;
    }

    private static Options with(Options options, String argument) {
        if (argument.equals(DISTRIBUTED)) {
            return options.asDistributed();
        }
        var property = PROPERTY.matcher(argument);
        if (!property.matches()) {
            throw new StartupProblem("Not understood: %s (say --name=value)".formatted(argument));
        }
        var port = PORT.matcher(property.group(1));
        if (port.matches()) {
            return options.withPort(port.group(1), number(argument, property.group(2)));
        }
        var replicas = REPLICAS.matcher(property.group(1));
        if (replicas.matches()) {
            var number = number(argument, property.group(2));
            return options.asDistributed().withReplicas(replicas.group(1), number);
        }
        return property.group(1).equals(DATA)
                ? options
                : options.with(property.group(1), property.group(2));
    }

    private static int number(String argument, String value) {
        try {
            var number = Integer.parseInt(value);
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StartupProblem("Not a number that is possible there: " + argument);
    }

    /// The build says where the root of the project is; started otherwise, its marker is looked
    /// for.
    private static Path dataDirectory(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("--" + DATA + "="))
                .map(argument -> argument.substring(DATA.length() + 3))
                .findFirst()
                .or(() -> Stream.ofNullable(System.getProperty(DATA)).findFirst())
                .map(Path::of)
                .orElseGet(Arguments::usualDirectory);
    }

    /// Where the data are when nobody says anything.
    static Path usualDirectory() {
        return projectRoot().resolve(".yijianshi");
    }

    private static Path projectRoot() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, directory -> directory != null, Path::getParent)
                .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
                .findFirst()
                .orElse(here);
    }
}
