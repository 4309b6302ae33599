package io.kafkarest.adapters.schemaregistry.client;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import org.jspecify.annotations.Nullable;

/** No registry that works has answered. */
final class RegistryUnreachableException extends ProxyException {

    private final boolean mayPass;

    RegistryUnreachableException(String reason, boolean mayPass, @Nullable Throwable cause) {
        super(FailureCode.SCHEMA_REGISTRY_UNREACHABLE, "The Schema Registry cannot be reached: " + reason);
        if (cause != null) {
            initCause(cause);
        }
        this.mayPass = mayPass;
    }

    /** Whether it may be over in a moment. */
    boolean mayPass() {
        return mayPass;
    }
}
