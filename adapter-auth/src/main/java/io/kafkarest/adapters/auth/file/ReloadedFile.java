package io.kafkarest.adapters.auth.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file says, at most a second ago. It is compared byte by byte, since the times of files are coarse. A file that has
 * become unreadable or makes no sense is told once, and what it said before holds.
 */
public final class ReloadedFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadedFile.class);
    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    private final Path path;
    private final Function<byte[], T> parser;
    private final LongSupplier nanoTime;
    private final ReentrantLock reloading = new ReentrantLock();

    private volatile T current;
    private volatile long lookedAt;
    private byte[] content;
    private boolean isBroken;

    private ReloadedFile(Path path, Function<byte[], T> parser, LongSupplier nanoTime) throws IOException {
        this.path = path;
        this.parser = parser;
        this.nanoTime = nanoTime;
        this.content = Files.readAllBytes(path);
        this.current = parser.apply(content);
        this.lookedAt = nanoTime.getAsLong();
    }

    /**
     * Reads the file; fails with a message for the operator if it cannot be read, or as the parser does.
     *
     * @param parser throws {@link IllegalArgumentException}, without any secret in its message
     * @param nanoTime the clock, as {@link System#nanoTime()} is one
     */
    public static <T> ReloadedFile<T> of(Path path, Function<byte[], T> parser, LongSupplier nanoTime) {
        try {
            return new ReloadedFile<>(path, parser, nanoTime);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e, e);
        }
    }

    /** What the file says. One caller a second looks; the others do not wait for him. */
    public T current() {
        if (nanoTime.getAsLong() - lookedAt >= INTERVAL && reloading.tryLock()) {
            try {
                reload();
                lookedAt = nanoTime.getAsLong();
            } finally {
                reloading.unlock();
            }
        }
        return current;
    }

    private void reload() {
        try {
            byte[] read = Files.readAllBytes(path);
            if (!Arrays.equals(read, content)) {
                content = read;
                current = parser.apply(read);
                LOG.atInfo().addKeyValue("file", path).log("file read again, since it changed");
            }
            isBroken = false;
        } catch (IOException | IllegalArgumentException e) {
            if (!isBroken || !(e instanceof IOException)) {
                LOG.atWarn().addKeyValue("file", path).log("file changed but not used: {}", e.toString());
            }
            isBroken = true;
        }
    }
}
