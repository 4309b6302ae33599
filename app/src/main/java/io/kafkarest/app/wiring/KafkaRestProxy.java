package io.kafkarest.app.wiring;

/** The command line: {@code server FILE} starts the proxy, {@code check FILE} reads its configuration only. */
public final class KafkaRestProxy {

    private KafkaRestProxy() {}

    /** Runs the command that the arguments name; exits with 1 if it fails. */
    public static void main(String... arguments) throws Exception {
        ProxyApplication application = ProxyApplication.fromFile();
        try {
            application.run(arguments);
            if (application.isServing()) {
                OrderlyExit.whenTheProcessIsAskedToEnd(application.server());
            }
        } catch (StartFailedException e) {
            ConsoleOutput.error(e.reason());
            System.exit(1);
        }
    }
}
