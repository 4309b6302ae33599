package io.kafkarest.adapters.schemaregistry.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.security.Credentials.UserPassword;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to a Schema Registry, without blocking. Of several addresses it stays with the one that answered last,
 * and turns to the next when that one does not.
 */
public final class RegistryClient {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryClient.class);
    private static final String ACCEPT =
            "application/vnd.schemaregistry.v1+json, application/vnd.schemaregistry+json; q=0.9, application/json; q=0.8";
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_ANSWER_BYTES = 16 << 20;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_ANSWER_BYTES)
                    .maxNestingDepth(100)
                    .build())
            .build());

    private final SchemaRegistryConfig config;
    private final HttpClient http;
    private final AtomicInteger preferred = new AtomicInteger();

    /** A client that connects when it is first needed. */
    @Inject
    public RegistryClient(SchemaRegistryConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /**
     * The JSON at this path, which begins with a slash and is encoded. Fails with a {@link RegistryRefusedException}, or with
     * {@code SCHEMA_REGISTRY_UNREACHABLE} when no address gave a usable answer in time.
     */
    public CompletionStage<JsonNode> get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    /** What the registry answers to this JSON; fails as {@link #get}. */
    public CompletionStage<JsonNode> post(String path, JsonNode body) {
        return send(
                path,
                request -> request.header("Content-Type", CONTENT_TYPE).POST(BodyPublishers.ofString(body.toString())));
    }

    private CompletableFuture<JsonNode> send(String path, UnaryOperator<HttpRequest.Builder> method) {
        return attempt(path, method, preferred.get(), 0);
    }

    private CompletableFuture<JsonNode> attempt(
            String path, UnaryOperator<HttpRequest.Builder> method, int first, int earlierAttempts) {
        List<RegistryEndpoint> endpoints = config.endpoints();
        int index = (first + earlierAttempts) % endpoints.size();
        return exchange(method.apply(request(endpoints.get(index), path)).build())
                .whenComplete((answer, failure) -> {
                    if (failure == null || !isUnreachable(failure)) {
                        prefer(index);
                    }
                })
                .exceptionallyCompose(failure -> isUnreachable(failure) && earlierAttempts + 1 < endpoints.size()
                        ? attempt(path, method, first, earlierAttempts + 1)
                        : CompletableFuture.failedFuture(RegistryFailures.from(failure)));
    }

    private CompletableFuture<JsonNode> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, unused -> new BoundedBody(MAX_ANSWER_BYTES));
        // Futures of Java's client hand a cancellation on to the exchange, which callers may share: a plain one does
        // not.
        // And their own time-out ends with the headers of the answer; this one includes the body.
        return exchange.minimalCompletionStage()
                .toCompletableFuture()
                .orTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> exchange.cancel(true))
                .thenApply(RegistryClient::usableBody);
    }

    private HttpRequest.Builder request(RegistryEndpoint endpoint, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(endpoint.base() + path)).header("Accept", ACCEPT);
        endpoint.credentials().ifPresent(each -> request.header("Authorization", "Basic " + base64(each)));
        return request;
    }

    private void prefer(int index) {
        if (preferred.getAndSet(index) != index) {
            LOG.atWarn()
                    .addKeyValue("registryUrl", config.endpoints().get(index).base())
                    .log("schema registry answers at another address");
        }
    }

    private static boolean isUnreachable(Throwable failure) {
        return RegistryFailures.from(failure).code() == FailureCode.SCHEMA_REGISTRY_UNREACHABLE;
    }

    private static JsonNode usableBody(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 400 && status < 500) {
            throw RegistryFailures.refused(status, json(response.body()));
        }
        if (status < 200 || status >= 300) {
            throw RegistryFailures.unusable(status);
        }
        return json(response.body()).orElseThrow(() -> RegistryFailures.unusable(status));
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(each -> !each.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String base64(UserPassword credentials) {
        String userInfo = credentials.user() + ":" + credentials.password().reveal();
        return Base64.getEncoder().encodeToString(userInfo.getBytes(UTF_8));
    }
}
