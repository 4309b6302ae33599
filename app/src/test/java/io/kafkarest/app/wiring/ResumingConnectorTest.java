package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a connection goes on after an answer that another thread gave. */
class ResumingConnectorTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String LAST_REQUEST = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    private final ExecutorService answering = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> mayAnswer = new CompletableFuture<>();
    private final List<Thread> handling = new ArrayList<>();

    @AfterEach
    void endThread() {
        answering.shutdownNow();
    }

    /** The second request is there already when the first is answered, and the third comes after. */
    @ParameterizedTest
    @EnumSource(
            value = InvocationType.class,
            names = {"BLOCKING", "NON_BLOCKING"})
    void answersAllRequestsOfAConnection(InvocationType type) throws Exception {
        String answers = answers(type);

        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
    }

    @Test
    void staysOnTheThreadThatSelectsWhereNoHandlerMayBlock() throws Exception {
        String unused = answers(InvocationType.NON_BLOCKING);

        assertThat(handling).hasSize(3);
        assertThat(handling.get(1)).isSameAs(handling.get(0));
    }

    private String answers(InvocationType type) throws Exception {
        var server = new Server();
        server.setHandler(new AnsweringElsewhere(type));
        var connector = new ResumingConnector(
                server,
                new ScheduledExecutorScheduler(),
                new ArrayByteBufferPool(),
                new HttpConnectionFactory(new HttpConfiguration()));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
        try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
            return talk(socket);
        } finally {
            server.stop();
        }
    }

    private String talk(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write((REQUEST + REQUEST).getBytes(StandardCharsets.US_ASCII));
        mayAnswer.complete(null);
        byte[] first = socket.getInputStream().readNBytes(10);
        socket.getOutputStream().write(LAST_REQUEST.getBytes(StandardCharsets.US_ASCII));
        return new String(first, StandardCharsets.US_ASCII)
                + new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private final class AnsweringElsewhere extends Handler.Abstract {

        private AnsweringElsewhere(InvocationType type) {
            super(type);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            handling.add(Thread.currentThread());
            var unused = mayAnswer.thenRunAsync(callback::succeeded, answering);
            return true;
        }
    }
}
