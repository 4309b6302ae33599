package io.kafkarest.adapters.schemaregistry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistryConfigTest {

    @Test
    void readsAListOfUrls() {
        SchemaRegistryConfig config = SchemaRegistryConfig.parse("http://one:8081, https://two/path/ ,");

        assertThat(config.endpoints())
                .extracting(RegistryEndpoint::base)
                .containsExactly(URI.create("http://one:8081"), URI.create("https://two/path"));
    }

    @Test
    void showsNoPassword() {
        SchemaRegistryConfig config = SchemaRegistryConfig.parse("http://alice:sesame@one:8081");

        assertThat(config.toString()).contains("one:8081").doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alice:sesame@one:8081", "ftp://alice:sesame@one", "http://alice:sesame%@one", "http:///sesame"})
    void refusesWhatIsNoUrlWithoutShowingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaRegistryConfig.parse(url))
                .withMessageNotContaining("sesame")
                .withNoCause();
    }

    @Test
    void needsAUrl() {
        assertThatIllegalArgumentException().isThrownBy(() -> SchemaRegistryConfig.parse(" , "));
    }
}
