package io.kafkarest.adapters.schemaregistry.tls;

import static java.util.Objects.requireNonNull;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * How a connection is secured.
 *
 * @param context own certificates and those that are trusted
 * @param parameters protocols and ciphers
 */
public record TlsContext(SSLContext context, SSLParameters parameters) {

    public TlsContext {
        requireNonNull(context, "context");
        requireNonNull(parameters, "parameters");
    }
}
