package io.kafkarest.adapters.schemaregistry.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.adapters.schemaregistry.http.HttpAnswer;
import io.kafkarest.domain.error.ProxyException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Puts what went wrong with a registry into the words of the proxy. Addresses are for the log, not for callers. */
final class RegistryFailures {

    private static final int MAX_WORDS = 10_000;

    private RegistryFailures() {}

    /** The failure that a stage reported, without its wrapping. */
    static ProxyException from(Throwable failure) {
        Throwable cause = ProxyException.causeOf(failure);
        return cause instanceof ProxyException known ? known : unreachable(cause);
    }

    /** Whether the same question may have an answer in a moment. */
    static boolean mayPass(ProxyException failure) {
        return failure instanceof RegistryUnreachableException unreachable
                ? unreachable.mayPass()
                : failure instanceof RegistryRefusedException refused && refused.mayPass();
    }

    /** Whether another address may have the answer. */
    static boolean isOfOneAddress(ProxyException failure) {
        return failure instanceof RegistryUnreachableException || mayPass(failure);
    }

    /** An answer that is not one of a registry that works. */
    static ProxyException unusable(int status) {
        return new RegistryUnreachableException(
                "what answers is not one that works (HTTP status " + status + ")", status >= 500, null);
    }

    /** A refusal, in the registry's words if it has some. */
    static ProxyException refused(HttpAnswer answer) {
        return answer.json()
                .filter(each -> each.path("message").isTextual())
                .map(each -> refused(answer.status(), each))
                .orElseGet(() -> new RegistryRefusedException(
                        answer.status(), answer.status(), "The Schema Registry refused the request"));
    }

    private static RegistryRefusedException refused(int status, JsonNode body) {
        String words = body.path("message").asText();
        // Why a schema is not compatible may hold both schemas, and each of them may be huge.
        String shown = words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) + "..." : words;
        return new RegistryRefusedException(status, body.path("error_code").asInt(status), shown);
    }

    // Java's HTTP client gives most of these no message at all, or one with addresses in it.
    private static RegistryUnreachableException unreachable(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return new RegistryUnreachableException("Connect timed out", false, cause);
        }
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return new RegistryUnreachableException("Read timed out", false, cause);
        }
        if (cause instanceof SSLException) {
            return new RegistryUnreachableException("no secure connection", false, cause);
        }
        if (cause instanceof ConnectException) {
            return new RegistryUnreachableException(
                    isUnresolved(cause) ? "Unknown host" : "Connection refused", true, cause);
        }
        return new RegistryUnreachableException("Connection failed", true, cause);
    }

    private static boolean isUnresolved(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof UnresolvedAddressException;
    }
}
