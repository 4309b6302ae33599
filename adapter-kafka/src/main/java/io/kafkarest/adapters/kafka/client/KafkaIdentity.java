package io.kafkarest.adapters.kafka.client;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Whom Kafka sees behind a client. Equal ones share their clients; what they log in with does not count, so that a token
 * can be followed by the next one.
 */
public final class KafkaIdentity {

    /** The account of the proxy. */
    public static final KafkaIdentity SERVICE = new KafkaIdentity(new Key("service", "", List.of()), Optional.empty());

    private final Key key;
    private final Optional<CallerLogin> login;

    /**
     * What identities are told apart by.
     *
     * @param kind how the caller is known
     * @param name of the caller
     * @param proof what else makes him the one he is: who vouches for him, or the keyed hash of his secret
     */
    record Key(String kind, String name, List<String> proof) {
        Key {
            requireNonNull(kind, "kind");
            requireNonNull(name, "name");
            proof = List.copyOf(proof);
        }
    }

    private KafkaIdentity(Key key, Optional<CallerLogin> login) {
        this.key = key;
        this.login = login;
    }

    /** The identity of a caller. */
    static KafkaIdentity of(Key key, CallerLogin login) {
        return new KafkaIdentity(key, Optional.of(login));
    }

    /** Whether this is the account of the proxy. */
    public boolean isService() {
        return login.isEmpty();
    }

    /** Starts what clients of this identity have in common. */
    public IdentitySession newSession() {
        return new IdentitySession(this);
    }

    Optional<CallerLogin> login() {
        return login;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KafkaIdentity identity && key.equals(identity.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.kind() + " " + key.name();
    }
}
