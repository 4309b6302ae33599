package io.kafkarest.adapters.schemaregistry.authentication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.adapters.schemaregistry.http.HttpAnswer;
import io.kafkarest.adapters.schemaregistry.http.HttpExchanges;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Secret;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Asks the issuer for tokens (RFC 6749, 4.4). */
final class TokenEndpoint implements Supplier<CompletionStage<IssuedToken>> {

    /** For issuers that do not say how long a token is valid. */
    private static final long USUAL_LIFETIME_SECONDS = 300;

    private static final long MAX_LIFETIME_SECONDS = Duration.ofDays(30).toSeconds();

    private final HttpExchanges http;
    private final HttpRequest request;
    private final Duration timeout;

    TokenEndpoint(BearerAuthentication.ClientCredentials client, HttpExchanges http, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
        this.request = HttpRequest.newBuilder(client.endpoint())
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + credentials(client))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"
                        + client.scope()
                                .map(scope -> "&scope=" + encoded(scope))
                                .orElse("")))
                .build();
    }

    @Override
    public CompletionStage<IssuedToken> get() {
        return http.send(request, timeout).thenApply(TokenEndpoint::token);
    }

    // RFC 6749, 2.3.1: both parts are encoded as in a form first.
    private static String credentials(BearerAuthentication.ClientCredentials client) {
        String both =
                encoded(client.clientId()) + ":" + encoded(client.clientSecret().reveal());
        return Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    // What an issuer says is not for callers: it may name the client.
    private static IssuedToken token(HttpAnswer answer) {
        if (answer.isRefusal()) {
            throw new ProxyException(
                    FailureCode.SCHEMA_REGISTRY_REFUSED,
                    "No token was issued for the Schema Registry; error code: " + answer.status());
        }
        JsonNode token = answer.json().map(json -> json.path("access_token")).orElse(null);
        if (!answer.isSuccess() || token == null || !token.isTextual() || !isHeaderSafe(token.asText())) {
            throw new ProxyException(
                    FailureCode.SCHEMA_REGISTRY_UNREACHABLE,
                    "The Schema Registry cannot be reached: what issues its tokens does not work (HTTP status "
                            + answer.status() + ")");
        }
        long seconds = answer.json().orElseThrow().path("expires_in").asLong(USUAL_LIFETIME_SECONDS);
        return new IssuedToken(
                Secret.of(token.asText()), Duration.ofSeconds(Math.max(0, Math.min(seconds, MAX_LIFETIME_SECONDS))));
    }

    private static boolean isHeaderSafe(String token) {
        return !token.isEmpty() && token.chars().allMatch(each -> each > ' ' && each < 0x7F);
    }
}
