package io.kafkarest.acceptance.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports of 127.0.0.1. */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    /** Each is given once, and other runs on this machine begin elsewhere. */
    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(HIGHEST - LOWEST));

    private Ports() {}

    /**
     * A port that nobody listens on now. Not one of those that the system gives to connections (from 32768 on): it would now and
     * then give it away before its listener comes.
     */
    public static int free() {
        return IntStream.generate(NEXT::getAndIncrement)
                .map(next -> LOWEST + Math.floorMod(next, HIGHEST - LOWEST))
                .limit(HIGHEST - LOWEST)
                .filter(Ports::canBeListenedOn)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    private static boolean canBeListenedOn(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody accepts connections on the port. */
    public static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
