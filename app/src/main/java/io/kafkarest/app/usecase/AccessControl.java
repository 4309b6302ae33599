package io.kafkarest.app.usecase;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.AccessPolicy;

/** Asks the policy before anything is done, and refuses in one way. */
final class AccessControl {

    private final AccessPolicy policy;

    AccessControl(AccessPolicy policy) {
        this.policy = policy;
    }

    /** Fails with {@code ACCESS_DENIED} unless the caller may do this. */
    void require(Principal caller, Permission permission) {
        if (!isAllowed(caller, permission)) {
            throw new ProxyException(FailureCode.ACCESS_DENIED, "Not authorized");
        }
    }

    boolean isAllowed(Principal caller, Permission permission) {
        return policy.decide(caller, permission) == AccessDecision.ALLOWED;
    }
}
