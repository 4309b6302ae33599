package io.kafkarest.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.quickstart.broker.FreePorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortCheckTest {

    private static final String[] ANY = {"--http-port=0", "--kafka-port=0", "--registry-port=0"};

    @Test
    void hasNothingAgainstFreePorts() {
        assertThat(PortCheck.complaint(options("--http-port=" + FreePorts.next())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--http-port", "--kafka-port", "--registry-port"})
    void namesATakenPortAndItsOption(String option) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(PortCheck.complaint(options(option + "=" + port)))
                    .contains("Port %d is in use: choose another with %s".formatted(port, option));
        }
    }

    @Test
    void namesAPortThatIsAskedForTwice() {
        int port = FreePorts.next();

        assertThat(PortCheck.complaint(options("--http-port=" + port, "--registry-port=" + port)))
                .contains("Port %d is asked for twice: give --http-port and --registry-port different ports"
                        .formatted(port));
    }

    @Test
    void leavesListenersSetByHandAlone() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.complaint(
                            options("--http-port=" + taken.getLocalPort(), "--set=listeners=http://127.0.0.1:1")))
                    .isEmpty();
        }
    }

    private static QuickstartOptions options(String... arguments) {
        String[] all = new String[ANY.length + arguments.length];
        System.arraycopy(ANY, 0, all, 0, ANY.length);
        System.arraycopy(arguments, 0, all, ANY.length, arguments.length);
        return QuickstartOptions.parse(all);
    }
}
