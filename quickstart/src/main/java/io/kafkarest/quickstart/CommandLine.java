package io.kafkarest.quickstart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line of {@code --option value} and {@code --option=value}, taken apart. */
record CommandLine(Map<String, List<String>> values) {

    static final String HELP = """
            Starts a Kafka broker, a Schema Registry and the REST proxy in one process, for trying and testing.

            java -jar kafka-rest-proxy-quickstart.jar [option...]

              --http-port PORT           port of the REST proxy (8082; 0 takes any free port, here and below)
              --kafka-port PORT          port of the broker (9092)
              --registry-port PORT       port of the Schema Registry (8081)
              --data-dir DIR             keep topics and schemas in DIR (without it everything is removed at exit)
              --topic NAME[:PARTITIONS]  make a topic at start; may be given several times (demo:3 and users:1 always)
              --set KEY=VALUE            any configuration key of the proxy; may be given several times
              --help                     this text
            """;

    private static final List<String> OPTIONS = List.of(
            QuickstartOptions.HTTP_PORT,
            QuickstartOptions.KAFKA_PORT,
            QuickstartOptions.REGISTRY_PORT,
            QuickstartOptions.DATA_DIR,
            "--topic",
            "--set");

    static boolean asksForHelp(String... arguments) {
        return List.of(arguments).contains("--help") || List.of(arguments).contains("-h");
    }

    /**
     * Takes a command line apart.
     *
     * @throws UsageException when an option is unknown or has no value
     */
    static CommandLine of(String... arguments) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.indexOf('=');
            boolean holdsValue = argument.startsWith("--") && equals > 0;
            String option = holdsValue ? argument.substring(0, equals) : argument;
            if (!OPTIONS.contains(option)) {
                throw new UsageException("Unknown option '%s'".formatted(option));
            }
            if (!holdsValue && ++i == arguments.length) {
                throw new UsageException("%s needs a value".formatted(option));
            }
            String value = holdsValue ? argument.substring(equals + 1) : arguments[i];
            values.computeIfAbsent(option, key -> new ArrayList<>()).add(value);
        }
        return new CommandLine(values);
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    /** What was given last, as later options replace earlier ones. */
    Optional<String> last(String option) {
        List<String> given = all(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }
}
