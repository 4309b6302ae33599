package io.kafkarest.adapters.schemaregistry.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.adapters.schemaregistry.authentication.BearerTokens;
import io.kafkarest.adapters.schemaregistry.http.HttpAnswer;
import io.kafkarest.adapters.schemaregistry.http.HttpExchanges;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Secret;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to a Schema Registry, without blocking. Of several addresses it stays with the one that answered last,
 * and turns to the next when that one does not; see {@link Patience} for how often and how long.
 */
public final class RegistryClient {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryClient.class);
    private static final String ACCEPT =
            "application/vnd.schemaregistry.v1+json, application/vnd.schemaregistry+json; q=0.9, application/json; q=0.8";
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private final SchemaRegistryConfig config;
    private final HttpExchanges http;
    private final Optional<BearerTokens> tokens;
    private final AtomicInteger preferred;

    /** A client that connects when it is first needed. */
    @Inject
    public RegistryClient(SchemaRegistryConfig config) {
        this.config = config;
        this.http = new HttpExchanges(config.http());
        this.tokens = config.bearer()
                .map(bearer -> BearerTokens.of(bearer, http, config.patience().perAddress()));
        this.preferred = new AtomicInteger(
                config.beginsAnywhere()
                        ? ThreadLocalRandom.current().nextInt(config.endpoints().size())
                        : 0);
    }

    /**
     * The JSON at this path, which begins with a slash and is encoded. Fails with a {@link RegistryRefusedException}, or with
     * {@code SCHEMA_REGISTRY_UNREACHABLE} when no address gave a usable answer in time.
     */
    public CompletionStage<JsonNode> get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    /** What the registry answers to this JSON; fails as {@link #get}. It may be sent more than once. */
    public CompletionStage<JsonNode> post(String path, JsonNode body) {
        return send(
                path,
                request ->
                        request.setHeader("Content-Type", CONTENT_TYPE).POST(BodyPublishers.ofString(body.toString())));
    }

    private CompletableFuture<JsonNode> send(String path, UnaryOperator<HttpRequest.Builder> method) {
        long deadline = System.nanoTime() + config.patience().total().toNanos();
        return attempt(
                path, method, new Attempt(0, preferred.get(), config.endpoints().size(), deadline));
    }

    private CompletableFuture<JsonNode> attempt(
            String path, UnaryOperator<HttpRequest.Builder> method, Attempt attempt) {
        Duration timeout = attempt.timeout(config.patience());
        HttpRequest.Builder request = method.apply(request(config.endpoints().get(attempt.address()), path));
        return answer(request, timeout)
                .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((answer, failure) -> {
                    if (failure == null || !RegistryFailures.isOfOneAddress(RegistryFailures.from(failure))) {
                        prefer(attempt.address());
                    }
                })
                // The JDK's one thread for time-outs is not to answer callers, who may be slow to take it.
                .exceptionallyComposeAsync(
                        failure -> afterwards(path, method, attempt, RegistryFailures.from(failure)));
    }

    private CompletableFuture<JsonNode> afterwards(
            String path, UnaryOperator<HttpRequest.Builder> method, Attempt attempt, ProxyException failure) {
        Optional<Duration> pause = attempt.pauseAfter(failure, config.patience());
        if (pause.isEmpty()) {
            return CompletableFuture.failedFuture(failure);
        }
        return new CompletableFuture<Boolean>()
                .completeOnTimeout(true, pause.get().toNanos(), TimeUnit.NANOSECONDS)
                .thenCompose(unused -> attempt(path, method, attempt.next()));
    }

    private CompletableFuture<JsonNode> answer(HttpRequest.Builder request, Duration timeout) {
        if (tokens.isEmpty()) {
            return exchange(request, timeout);
        }
        BearerTokens source = tokens.get();
        return source.token()
                .thenCompose(token -> exchange(request.setHeader("Authorization", "Bearer " + token.reveal()), timeout)
                        .whenComplete((answer, failure) -> rejected(source, token, failure)))
                .toCompletableFuture();
    }

    private CompletableFuture<JsonNode> exchange(HttpRequest.Builder request, Duration timeout) {
        return http.send(request.build(), timeout).thenApply(RegistryClient::usableBody);
    }

    private HttpRequest.Builder request(RegistryEndpoint endpoint, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.base() + path));
        config.headers().forEach((name, value) -> request.setHeader(name, value.reveal()));
        endpoint.credentials().ifPresent(each -> request.setHeader("Authorization", "Basic " + base64(each)));
        return request.setHeader("Accept", ACCEPT);
    }

    private void prefer(int index) {
        if (preferred.getAndSet(index) != index) {
            LOG.atWarn()
                    .addKeyValue("registryUrl", config.endpoints().get(index).base())
                    .log("schema registry answers at another address");
        }
    }

    private static void rejected(BearerTokens source, Secret token, @Nullable Throwable failure) {
        if (failure != null
                && RegistryFailures.from(failure) instanceof RegistryRefusedException refused
                && refused.isOfCredentials()) {
            source.rejected(token);
        }
    }

    private static JsonNode usableBody(HttpAnswer answer) {
        if (answer.isRefusal()) {
            throw RegistryFailures.refused(answer);
        }
        return answer.json()
                .filter(unused -> answer.isSuccess())
                .orElseThrow(() -> RegistryFailures.unusable(answer.status()));
    }

    private static String base64(UserPassword credentials) {
        String userInfo = credentials.user() + ":" + credentials.password().reveal();
        return Base64.getEncoder().encodeToString(userInfo.getBytes(UTF_8));
    }
}
