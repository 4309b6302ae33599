package io.kafkarest.acceptance.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * What stands before the proxies: gives each connection to the next one that is ready and accepts it, and passes bytes on
 * without looking at them. A request that a proxy does not answer fails: nothing is sent twice.
 */
final class RoundRobin implements AutoCloseable {

    private static final int CONNECT_MS = 1_000;

    private final ServerSocket listener;
    private final List<Integer> ports;
    private final IntPredicate isReady;
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "round-robin");
        thread.setDaemon(true);
        return thread;
    });

    RoundRobin(List<Integer> ports, IntPredicate isReady) {
        this.ports = ports;
        this.isReady = isReady;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket proxy = connect()) {
            client.setTcpNoDelay(true);
            proxy.setTcpNoDelay(true);
            threads.execute(() -> pass(client, proxy));
            pass(proxy, client);
        } catch (IOException e) {
            // Both ends see it.
        }
    }

    private Socket connect() throws IOException {
        for (int attempt = 0; attempt < 3 * ports.size(); attempt++) {
            int port = ports.get(Math.floorMod(next.getAndIncrement(), ports.size()));
            if (isReady.test(port)) {
                Socket socket = new Socket();
                try {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
                    return socket;
                } catch (IOException refused) {
                    socket.close();
                }
            }
        }
        throw new IOException("no proxy is ready");
    }

    private static void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            // The other direction ends by itself.
        }
    }
}
