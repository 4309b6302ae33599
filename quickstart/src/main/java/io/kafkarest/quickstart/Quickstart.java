package io.kafkarest.quickstart;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The command line of the quickstart jar: starts everything, says where it is, and stops at Ctrl-C or SIGTERM. */
public final class Quickstart {

    private static final int CANNOT_START = 1;
    private static final int BAD_USAGE = 2;

    private Quickstart() {}

    /** Starts what the options ask for, and does not return before the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        QuietConsole.install();
        if (CommandLine.asksForHelp(arguments)) {
            System.out.print(CommandLine.HELP);
            return;
        }
        run(parsed(arguments));
        new CountDownLatch(1).await();
    }

    private static QuickstartOptions parsed(String... arguments) {
        try {
            return QuickstartOptions.parse(arguments);
        } catch (UsageException e) {
            throw fail(e.getMessage() + " (--help lists the options)", BAD_USAGE);
        }
    }

    private static void run(QuickstartOptions options) {
        Optional<String> complaint = PortCheck.complaint(options);
        if (complaint.isPresent()) {
            throw fail(complaint.get(), CANNOT_START);
        }
        ShutdownSequence stop = new ShutdownSequence();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::run, "stop"));
        try {
            RunningQuickstart quickstart = RunningQuickstart.start(options, stop);
            // The proxy has brought its own logging configuration, which stays where the user asked for it.
            if (!options.settings().containsKey(RunningQuickstart.LOG_LEVEL)) {
                QuietConsole.install();
            }
            System.out.print(Banner.of(quickstart, options.topics(), groupOfThisRun()));
            System.out.flush();
        } catch (UsageException e) {
            throw fail(String.valueOf(e.getMessage()), CANNOT_START);
        } catch (RuntimeException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
            throw fail("Cannot start: " + reason, CANNOT_START);
        }
    }

    private static String groupOfThisRun() {
        return "try-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    private static IllegalStateException fail(String line, int status) {
        System.err.println(line);
        System.exit(status);
        return new IllegalStateException(line);
    }
}
