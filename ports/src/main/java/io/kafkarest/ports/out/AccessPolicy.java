package io.kafkarest.ports.out;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.security.Principal;

/** Decides what a caller may do. Answers from memory; denies on any doubt. */
public interface AccessPolicy {

    /** Whether the principal may do this. */
    AccessDecision decide(Principal principal, Permission permission);
}
