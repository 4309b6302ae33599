package io.kafkarest.quickstart.registry.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One JSON file, replaced as a whole on every change: the registry of a trial is small. */
final class SnapshotFile implements SnapshotStorage {

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;

    SnapshotFile(Path directory) {
        this.file = directory.resolve("schema-registry.json");
    }

    @Override
    public RegistrySnapshot load() {
        if (Files.notExists(file)) {
            return RegistrySnapshot.EMPTY;
        }
        try {
            return json.readValue(file.toFile(), RegistrySnapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void save(RegistrySnapshot snapshot) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            json.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), snapshot);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
