package io.kafkarest.adapters.schemaregistry.client;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;

/** The registry answered, and said no. */
public final class RegistryRefusedException extends ProxyException {

    private final int errorCode;

    RegistryRefusedException(int errorCode, String message) {
        super(FailureCode.SCHEMA_REGISTRY_REFUSED, message);
        this.errorCode = errorCode;
    }

    /** The registry's own number, five digits as a rule; the HTTP status if it gave none. */
    public int errorCode() {
        return errorCode;
    }
}
