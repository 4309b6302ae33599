package io.kafkarest.adapters.auth.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.ClientCredentials;
import io.kafkarest.ports.testkit.ClientCredentialsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileClientCredentialsTest implements ClientCredentialsContract {

    @TempDir
    private Path directory;

    @Override
    public ClientCredentials clientCredentials() {
        return read("# comment\nalice: SCRAM-SHA-512, app-alice,pass,of=alice\nCN\\=bob\\,O\\=X: PLAIN,bob,x\n");
    }

    @Test
    void principalsMayBeDistinguishedNames() {
        assertThat(clientCredentials().of(new Principal("CN=bob,O=X", Set.of())))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PLAIN,user", "PLAIN,,hidden-one", "PLAIN,user,", "GSSAPI,user,hidden-one", "hidden-one", ""})
    void tellsOfALineThatMakesNoSenseWithoutShowingIt(String line) {
        assertThatThrownBy(() -> read("alice: " + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("principal alice")
                .hasMessageNotContaining("hidden-one");
    }

    private ClientCredentials read(String text) {
        try {
            return new FileClientCredentials(Files.writeString(directory.resolve("credentials.properties"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
