package io.kafkarest.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @Test
    void removesATemporaryDirectoryWithAllThatIsInIt() throws Exception {
        DataDirectory directory = DataDirectory.temporary();
        Path file = Files.createDirectories(directory.kafka().resolve("a/b")).resolve("c");
        Files.writeString(file, "x");

        directory.close();

        assertThat(directory.kafka().getParent()).doesNotExist();
    }

    @Test
    void leavesADirectoryOfTheUserWhereItIs(@TempDir Path parent) throws Exception {
        try (DataDirectory directory = DataDirectory.at(parent.resolve("new/data"))) {
            Files.createDirectories(directory.kafka());
        }

        assertThat(parent.resolve("new/data/kafka")).isDirectory();
    }

    @Test
    void isUsedByOneQuickstartAtATime(@TempDir Path path) {
        try (DataDirectory first = DataDirectory.at(path)) {
            assertThatThrownBy(() -> DataDirectory.at(path))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("Directory %s is used by another quickstart: choose another with --data-dir"
                            .formatted(path));
        }
    }

    @Test
    void saysWhenItCannotBeMade(@TempDir Path parent) throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "x");

        assertThatThrownBy(() -> DataDirectory.at(file.resolve("sub")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("cannot be used");
    }
}
