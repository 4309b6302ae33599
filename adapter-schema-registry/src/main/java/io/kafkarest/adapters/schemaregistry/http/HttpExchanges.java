package io.kafkarest.adapters.schemaregistry.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Sends requests without blocking, and reads what comes back. Redirections are not followed: credentials stay here. */
public final class HttpExchanges {

    private static final int MAX_ANSWER_BYTES = 16 << 20;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_ANSWER_BYTES)
                    .maxNestingDepth(100)
                    .build())
            .build());

    private final HttpClient http;

    /** Connects when it is first needed. */
    public HttpExchanges(HttpSettings settings) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.connectTimeout());
        settings.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
        settings.tls().ifPresent(tls -> builder.sslContext(tls.context()).sslParameters(tls.parameters()));
        this.http = builder.build();
    }

    /** The answer; fails with what Java's client says, or a time-out, if there is none in time. */
    public CompletableFuture<HttpAnswer> send(HttpRequest request, Duration timeout) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, unused -> new BoundedBody(MAX_ANSWER_BYTES));
        // Futures of Java's client hand a cancellation on to the exchange, which callers may share: a plain one does
        // not. And their own time-out ends with the headers of the answer; this one includes the body.
        return exchange.minimalCompletionStage()
                .toCompletableFuture()
                .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((response, failure) -> exchange.cancel(true))
                .thenApply(response -> new HttpAnswer(response.statusCode(), json(response.body())));
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(each -> !each.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
