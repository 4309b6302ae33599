package io.kafkarest.adapters.auth.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadedFileTest {

    @TempDir
    private Path directory;

    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger parsed = new AtomicInteger();
    private Path path;
    private ReloadedFile<String> file;

    @BeforeEach
    void readFirst() throws IOException {
        path = Files.writeString(directory.resolve("file"), "first");
        file = ReloadedFile.of(path, this::parse, nanoTime::get);
    }

    @Test
    void saysWhatTheFileSaysASecondLater() throws IOException {
        Files.writeString(path, "later");

        assertThat(file.current()).isEqualTo("first");
        passASecond();
        assertThat(file.current()).isEqualTo("later");
    }

    @Test
    void parsesOnlyWhatChanged() {
        passASecond();
        assertThat(file.current()).isEqualTo("first");
        passASecond();
        assertThat(file.current()).isEqualTo("first");

        assertThat(parsed).hasValue(1);
    }

    @Test
    void keepsWhatItKnowsWhileTheFileMakesNoSense() throws IOException {
        Files.writeString(path, "bad");
        passASecond();
        assertThat(file.current()).isEqualTo("first");

        Files.writeString(path, "good");
        passASecond();
        assertThat(file.current()).isEqualTo("good");
    }

    @Test
    void keepsWhatItKnowsWhileTheFileIsAway() throws IOException {
        Files.delete(path);
        passASecond();
        assertThat(file.current()).isEqualTo("first");

        Files.writeString(path, "back");
        passASecond();
        assertThat(file.current()).isEqualTo("back");
    }

    @Test
    void doesNotBeginWithoutAFileThatMakesSense() throws IOException {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> ReloadedFile.of(missing, this::parse, nanoTime::get))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());

        Path bad = Files.writeString(directory.resolve("bad"), "bad");
        assertThatIllegalArgumentException().isThrownBy(() -> ReloadedFile.of(bad, this::parse, nanoTime::get));
    }

    private String parse(byte[] bytes) {
        parsed.incrementAndGet();
        String text = new String(bytes, UTF_8);
        if (text.equals("bad")) {
            throw new IllegalArgumentException("bad");
        }
        return text;
    }

    private void passASecond() {
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
    }
}
