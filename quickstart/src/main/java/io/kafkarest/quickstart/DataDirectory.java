package io.kafkarest.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the broker keeps what it has, the registry's schemas too: a place of the user's, or a temporary one that goes at the end. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;

    private DataDirectory(Path path, boolean temporary, FileChannel lock) {
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    static DataDirectory temporary() {
        try {
            Path path = Files.createTempDirectory("kafka-rest-quickstart-");
            return new DataDirectory(path, true, lock(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }

    /**
     * A directory that stays, made if it is not there.
     *
     * @throws UsageException when it cannot be written, or another quickstart uses it
     */
    static DataDirectory at(Path path) {
        try {
            Files.createDirectories(path);
            return new DataDirectory(path, false, lock(path));
        } catch (IOException e) {
            throw new UsageException("Directory %s cannot be used (%s): choose another with %s"
                    .formatted(path, e, QuickstartOptions.DATA_DIR));
        }
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    String description() {
        return temporary ? path + " (removed at exit; keep it with --data-dir)" : path.toString();
    }

    /** Lets go of the directory, and removes it if it is temporary. */
    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                remove();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("quickstart.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isOurs;
        try {
            isOurs = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isOurs = false;
        }
        if (!isOurs) {
            channel.close();
            throw new UsageException("Directory %s is used by another quickstart: choose another with %s"
                    .formatted(path, QuickstartOptions.DATA_DIR));
        }
        return channel;
    }

    private void remove() throws IOException {
        try (Stream<Path> content = Files.walk(path)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
