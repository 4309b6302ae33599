package io.kafkarest.quickstart;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks whether all ports can be had before anything starts, so that nobody reads a stack trace to learn it. */
final class PortCheck {

    private final Map<Integer, String> seen = new HashMap<>();

    private PortCheck() {}

    /** What stands in the way, in one line that names the option to change; empty if nothing does. */
    static Optional<String> complaint(QuickstartOptions options) {
        PortCheck check = new PortCheck();
        // A listener that was set by hand stands wherever it says.
        Optional<String> http = options.settings().containsKey(RunningQuickstart.LISTENERS)
                ? Optional.empty()
                : check.complaint(options.httpPort(), QuickstartOptions.HTTP_PORT);
        return http.or(() -> check.complaint(options.kafkaPort(), QuickstartOptions.KAFKA_PORT))
                .or(() -> check.complaint(options.registryPort(), QuickstartOptions.REGISTRY_PORT));
    }

    private Optional<String> complaint(int port, String option) {
        if (port == 0) {
            return Optional.empty();
        }
        String other = seen.putIfAbsent(port, option);
        if (other != null) {
            return Optional.of(
                    "Port %d is asked for twice: give %s and %s different ports".formatted(port, other, option));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.empty();
        } catch (BindException e) {
            boolean isTaken = String.valueOf(e.getMessage()).contains("in use");
            String state = isTaken ? "is in use" : "cannot be used (" + e.getMessage() + ")";
            return Optional.of("Port %d %s: choose another with %s".formatted(port, state, option));
        } catch (IOException e) {
            return Optional.of(
                    "Port %d cannot be used (%s): choose another with %s".formatted(port, e.getMessage(), option));
        }
    }
}
