package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.security.ClusterCredentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.ClientCredentials;
import java.util.Optional;

/** There is nobody who keeps credentials. */
final class NobodysCredentials implements ClientCredentials {

    @Override
    public Optional<ClusterCredentials> of(Principal principal) {
        return Optional.empty();
    }
}
