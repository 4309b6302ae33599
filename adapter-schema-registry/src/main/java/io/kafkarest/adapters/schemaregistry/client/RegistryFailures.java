package io.kafkarest.adapters.schemaregistry.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Puts what went wrong with a registry into the words of the proxy. Addresses are for the log, not for callers. */
final class RegistryFailures {

    private RegistryFailures() {}

    /** The failure that a stage reported, without its wrapping. */
    static ProxyException from(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ProxyException known ? known : unreachable(reason(cause), cause);
    }

    /** An answer that is not one of a registry that works. */
    static ProxyException unusable(int status) {
        return new ProxyException(
                FailureCode.SCHEMA_REGISTRY_UNREACHABLE,
                "The Schema Registry cannot be reached: what answers is not one that works (HTTP status " + status
                        + ")");
    }

    /** A refusal, in the registry's words if it has some. */
    static ProxyException refused(int status, Optional<JsonNode> body) {
        return body.filter(each -> each.path("message").isTextual())
                .map(each -> refused(
                        each.path("error_code").asInt(status),
                        each.path("message").asText()))
                .orElseGet(() -> refused(status, "The Schema Registry refused the request"));
    }

    private static RegistryRefusedException refused(int errorCode, String message) {
        return new RegistryRefusedException(errorCode, message + "; error code: " + errorCode);
    }

    private static ProxyException unreachable(String reason, Throwable cause) {
        return new ProxyException(
                FailureCode.SCHEMA_REGISTRY_UNREACHABLE, "The Schema Registry cannot be reached: " + reason, cause);
    }

    // Java's HTTP client gives most of these no message at all, or one with addresses in it.
    private static String reason(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return "Connect timed out";
        }
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return "Read timed out";
        }
        if (cause instanceof ConnectException) {
            return isUnresolved(cause) ? "Unknown host" : "Connection refused";
        }
        return "Connection failed";
    }

    private static boolean isUnresolved(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof UnresolvedAddressException;
    }
}
