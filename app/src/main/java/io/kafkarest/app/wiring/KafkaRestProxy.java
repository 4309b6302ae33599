package io.kafkarest.app.wiring;

import java.util.Set;

/**
 * The command line: {@code server FILE} starts the proxy, {@code check FILE} reads its configuration only. A file alone is
 * started, as the reference does.
 */
public final class KafkaRestProxy {

    private static final Set<String> COMMANDS = Set.of("server", "check");

    private KafkaRestProxy() {}

    /** Runs the command that the arguments name; exits with 1 if it fails. */
    public static void main(String... arguments) throws Exception {
        ProxyApplication application = ProxyApplication.fromFile(System.getenv());
        try {
            application.run(command(arguments));
            if (application.isServing()) {
                OrderlyExit.whenTheProcessIsAskedToEnd(application.server());
            }
        } catch (StartFailedException e) {
            ConsoleOutput.error(e.reason());
            System.exit(1);
        }
    }

    static String[] command(String... arguments) {
        boolean isFile = arguments.length == 1 && !COMMANDS.contains(arguments[0]) && !arguments[0].startsWith("-");
        return isFile ? new String[] {"server", arguments[0]} : arguments;
    }
}
