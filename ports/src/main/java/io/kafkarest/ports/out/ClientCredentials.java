package io.kafkarest.ports.out;

import io.kafkarest.domain.security.ClusterCredentials;
import io.kafkarest.domain.security.Principal;
import java.util.Optional;

/** Knows with which credentials the proxy goes to the cluster when it does something for a caller. */
public interface ClientCredentials {

    /**
     * The credentials that are kept for the principal, as of now; empty if there are none. Does not block and never fails: it
     * is asked at every request.
     */
    Optional<ClusterCredentials> of(Principal principal);
}
