package io.kafkarest.adapters.schemaregistry.authentication;

import io.kafkarest.adapters.schemaregistry.http.HttpExchanges;
import io.kafkarest.domain.security.Secret;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tokens that the registry takes. */
public interface BearerTokens {

    /** A token that is valid for a while; fails with what the issuer's connection fails with, or as refused. */
    CompletionStage<Secret> token();

    /** The registry did not take this token: another one is got next time, if it is not quite new. */
    void rejected(Secret token);

    /** Tokens from there; no question to an issuer takes longer than the time-out. */
    static BearerTokens of(BearerAuthentication authentication, HttpExchanges http, Duration timeout) {
        return authentication instanceof BearerAuthentication.ClientCredentials client
                ? new IssuedTokens(new TokenEndpoint(client, http, timeout), client.expiryBuffer(), System::nanoTime)
                : new OneToken(((BearerAuthentication.StaticToken) authentication).token());
    }

    /** The same for ever. */
    record OneToken(Secret value) implements BearerTokens {

        @Override
        public CompletionStage<Secret> token() {
            return CompletableFuture.completedStage(value);
        }

        @Override
        public void rejected(Secret token) {
            // There is no other.
        }
    }
}
