package io.kafkarest.adapters.kafka.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.authenticator.DefaultLogin;

/**
 * What clients of one identity have in common while they live: the login that the caller brought last. They ask for it each
 * time that they connect or are to prove again who they are, so that a new token needs no new client.
 */
public final class IdentitySession {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number = COUNT.incrementAndGet();
    private volatile KafkaIdentity current;

    IdentitySession(KafkaIdentity identity) {
        this.current = identity;
    }

    /** The identity, with the newest login. */
    public KafkaIdentity identity() {
        return current;
    }

    /** The same caller is here again: what he logs in with now may be newer. */
    public void renew(KafkaIdentity again) {
        if (again.login().isPresent()) {
            takeNewer(again, again.login().get());
        }
    }

    private synchronized void takeNewer(KafkaIdentity again, CallerLogin login) {
        if (current.login().filter(login::replaces).isPresent()) {
            current = again;
        }
    }

    /** The settings, with the login of this identity in place of the proxy's own. */
    public Map<String, Object> withLogin(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        login().ifPresent(login -> {
            all.keySet().removeIf(IdentitySession::isLoginOfProxy);
            all.put(SaslConfigs.SASL_MECHANISM, login.mechanism());
            // Nothing of the caller is in this text, so that nothing of him can be taken for an option.
            all.put(SaslConfigs.SASL_JAAS_CONFIG, CallerLoginModule.class.getName() + " required;");
            all.put(SaslConfigs.SASL_LOGIN_CLASS, DefaultLogin.class);
            all.put(SaslConfigs.SASL_CLIENT_CALLBACK_HANDLER_CLASS, CallerCallbackHandler.class);
            all.put(SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS, CallerCallbackHandler.class);
            all.put(CallerCallbackHandler.SESSION, this);
        });
        return all;
    }

    /** The same, with a {@code client.id} of its own, which says nothing about the caller. */
    public Map<String, Object> withLoginAndOwnName(Map<String, ?> settings) {
        Map<String, Object> all = withLogin(settings);
        if (!identity().isService()) {
            all.computeIfPresent(CommonClientConfigs.CLIENT_ID_CONFIG, (key, name) -> name + "-" + number);
        }
        return all;
    }

    Optional<CallerLogin> login() {
        return identity().login();
    }

    private static boolean isLoginOfProxy(String key) {
        return key.startsWith("sasl.") && !key.startsWith("sasl.login.connect") && !key.startsWith("sasl.login.read");
    }

    @Override
    public String toString() {
        return "session of " + identity();
    }
}
