package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.ClusterCredentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.ports.out.ClientCredentials;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Says whom Kafka sees when the proxy does something for a caller. The one place that knows. */
public final class KafkaIdentities {

    private final IdentityConfig config;
    private final ClientCredentials credentials;
    private final KeyedHash hash = KeyedHash.withRandomKey();

    @Inject
    KafkaIdentities(KafkaConfig config, ClientCredentials credentials) {
        this.config = config.identity();
        this.credentials = credentials;
    }

    /**
     * The caller's identity with what he logs in with now. Found by what was verified of him and, for passwords, by a keyed hash:
     * his name alone leads to nobody's clients. Fails with {@code ACCESS_DENIED} if there is none for him.
     */
    public KafkaIdentity of(Principal caller) {
        return switch (config.mode()) {
            case SERVICE -> KafkaIdentity.SERVICE;
            case PASSTHROUGH -> passedThrough(caller).orElseGet(this::fallback);
            case MAPPED -> kept(caller).map(kept -> mapped(caller, kept)).orElseGet(this::fallback);
        };
    }

    private Optional<KafkaIdentity> passedThrough(Principal caller) {
        if (caller.proof() instanceof Proof.Password proof) {
            return Optional.of(KafkaIdentity.of(
                    new KafkaIdentity.Key("password", caller.name(), List.of(proof.fingerprint())),
                    new CallerLogin.Password(config.passwordMechanism(), caller.name(), proof.password())));
        }
        if (caller.proof() instanceof Proof.Token proof) {
            return Optional.of(KafkaIdentity.of(
                    new KafkaIdentity.Key("token", caller.name(), List.of(proof.issuer(), proof.subject())),
                    new CallerLogin.Token(proof.subject(), proof.expiry(), proof.token())));
        }
        return Optional.empty();
    }

    /** Who has proven nothing is nobody whose credentials are kept, whatever his name. */
    private Optional<ClusterCredentials> kept(Principal caller) {
        return caller.proof() instanceof Proof.Exempt ? Optional.empty() : credentials.of(caller);
    }

    private KafkaIdentity mapped(Principal caller, ClusterCredentials kept) {
        List<String> proof =
                List.of(caller.proof().authority(), kept.mechanism(), kept.user(), hash.of(kept.password()));
        return KafkaIdentity.of(
                new KafkaIdentity.Key("mapped", caller.name(), proof),
                new CallerLogin.Password(kept.mechanism(), kept.user(), kept.password()));
    }

    private KafkaIdentity fallback() {
        return switch (config.fallback()) {
            case SERVICE -> KafkaIdentity.SERVICE;
            case REFUSE ->
                throw new ProxyException(
                        FailureCode.ACCESS_DENIED, "The caller has no credentials for the Kafka cluster.");
        };
    }
}
