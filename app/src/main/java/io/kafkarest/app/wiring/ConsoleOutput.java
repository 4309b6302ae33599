package io.kafkarest.app.wiring;

/** The console, for what must be seen although no log is set up yet. */
final class ConsoleOutput {

    private ConsoleOutput() {}

    static void line(String line) {
        System.out.println(line);
    }

    static void error(String line) {
        System.err.println("kafka-rest-proxy: " + line);
    }
}
