package io.kafkarest.quickstart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asks for. A port of 0 means any free one; without a data directory everything is temporary.
 *
 * @param topics the topics to make at start with their numbers of partitions; {@code demo} and {@code users} are always
 *     among them
 * @param settings configuration keys of the proxy that replace what the quickstart sets
 */
public record QuickstartOptions(
        int httpPort,
        int kafkaPort,
        int registryPort,
        Optional<Path> dataDirectory,
        Map<String, Integer> topics,
        Map<String, String> settings) {

    static final String HTTP_PORT = "--http-port";
    static final String KAFKA_PORT = "--kafka-port";
    static final String REGISTRY_PORT = "--registry-port";
    static final String DATA_DIR = "--data-dir";

    private static final int MAX_PORT = 65_535;

    public QuickstartOptions {
        Map<String, Integer> all = new LinkedHashMap<>(topics);
        all.putIfAbsent("demo", 3);
        all.putIfAbsent("users", 1);
        topics = Map.copyOf(all);
        settings = Map.copyOf(settings);
    }

    /** Options for a test: any free ports, nothing kept. */
    public static QuickstartOptions forTest() {
        return new QuickstartOptions(0, 0, 0, Optional.empty(), Map.of(), Map.of());
    }

    /**
     * Reads a command line.
     *
     * @throws UsageException when it is not understood, with what is wrong
     */
    public static QuickstartOptions parse(String... arguments) {
        CommandLine line = CommandLine.of(arguments);
        return new QuickstartOptions(
                port(line, HTTP_PORT, 8082),
                port(line, KAFKA_PORT, 9092),
                port(line, REGISTRY_PORT, 8081),
                line.last(DATA_DIR).map(Path::of),
                topics(line),
                settings(line));
    }

    private static int port(CommandLine line, String option, int initial) {
        return line.last(option).map(text -> number(option, text, 0, MAX_PORT)).orElse(initial);
    }

    private static Map<String, Integer> topics(CommandLine line) {
        Map<String, Integer> topics = new LinkedHashMap<>();
        for (String text : line.all("--topic")) {
            int colon = text.indexOf(':');
            String name = colon < 0 ? text : text.substring(0, colon);
            if (!name.matches("[a-zA-Z0-9._-]{1,249}")) {
                throw new UsageException("--topic wants NAME or NAME:PARTITIONS, not '%s'".formatted(text));
            }
            topics.put(name, colon < 0 ? 1 : number("--topic " + name, text.substring(colon + 1), 1, 10_000));
        }
        return topics;
    }

    private static Map<String, String> settings(CommandLine line) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String text : line.all("--set")) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--set wants key=value, not '%s'".formatted(text));
            }
            settings.put(
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1).strip());
        }
        return settings;
    }

    private static int number(String option, String text, int lowest, int highest) {
        try {
            int number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with what is out of range.
        }
        throw new UsageException("%s wants a number from %d to %d, not '%s'".formatted(option, lowest, highest, text));
    }
}
