package io.kafkarest.adapters.schemaregistry.client;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;

/** The registry answered, and said no. */
public final class RegistryRefusedException extends ProxyException {

    /** The caller may not do this. */
    private static final int DENIED = 40301;

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final int status;
    private final int errorCode;

    RegistryRefusedException(int status, int errorCode, String message) {
        super(
                errorCode == DENIED ? FailureCode.SCHEMA_REGISTRY_DENIED : FailureCode.SCHEMA_REGISTRY_REFUSED,
                message + "; error code: " + errorCode);
        this.status = status;
        this.errorCode = errorCode;
    }

    /** The registry's own number, five digits as a rule; the HTTP status if it gave none. */
    public int errorCode() {
        return errorCode;
    }

    /** Whether it said no for the moment only. */
    boolean mayPass() {
        return status == TOO_MANY_REQUESTS;
    }

    /** Whether it did not believe who asked. */
    boolean isOfCredentials() {
        return status == UNAUTHORIZED;
    }
}
