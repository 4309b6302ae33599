package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.adapters.kafka.client.Denials;
import io.kafkarest.adapters.kafka.client.IdentitySession;
import io.kafkarest.adapters.kafka.client.KafkaIdentity;
import io.kafkarest.domain.security.Principal;
import java.util.Map;
import java.util.function.Function;

/**
 * The caller to whom a consumer belongs, and as whom it goes to Kafka.
 *
 * @param identities say whom Kafka sees
 * @param session what the consumer logs in with
 * @param principal the one who made it
 */
record Owner(Function<Principal, KafkaIdentity> identities, IdentitySession session, Principal principal) {

    /** Fails with {@code ACCESS_DENIED} if Kafka is to see nobody for him. */
    static Owner of(Principal principal, Function<Principal, KafkaIdentity> identities) {
        return new Owner(identities, identities.apply(principal).newSession(), principal);
    }

    /** The consumer's settings with the login. */
    Map<String, Object> withLogin(Map<String, Object> settings) {
        return session.withLogin(settings);
    }

    /** He is here again, perhaps with a newer login. Fails as {@link #of}. */
    void isBack(Principal again) {
        session.renew(identities.apply(again));
    }

    /** Tells the log if this failure says that he may not do something. */
    void tell(Throwable failure) {
        Denials.tell(principal, failure);
    }
}
