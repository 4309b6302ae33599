package io.kafkarest.adapters.http.openapi;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code docs/api/openapi.yaml}, which the build packs, as JSON. */
final class OpenApiDocument {

    private static final String FILE = "openapi.yaml";

    private OpenApiDocument() {}

    static byte[] read() {
        try (InputStream file = requireNonNull(OpenApiDocument.class.getResourceAsStream(FILE), FILE)) {
            JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(file);
            return new ObjectMapper().writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
