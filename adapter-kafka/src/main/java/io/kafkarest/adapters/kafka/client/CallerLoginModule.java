package io.kafkarest.adapters.kafka.client;

import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.spi.LoginModule;
import org.apache.kafka.common.security.oauthbearer.internals.OAuthBearerSaslClientProvider;
import org.apache.kafka.common.security.scram.internals.ScramSaslClientProvider;

/**
 * The login of a client that has none of its own, since each connection asks for the caller's. Kafka shares logins between
 * clients whose settings read alike; so nothing of a caller may be kept in one. Public because the JDK makes it.
 */
public final class CallerLoginModule implements LoginModule {

    static {
        // Kafka's own login modules, which are not used here, make these mechanisms known.
        ScramSaslClientProvider.initialize();
        OAuthBearerSaslClientProvider.initialize();
    }

    /** Made by the JDK. */
    public CallerLoginModule() {}

    @Override
    public void initialize(
            Subject subject, CallbackHandler handler, Map<String, ?> sharedState, Map<String, ?> options) {}

    @Override
    public boolean login() {
        return true;
    }

    @Override
    public boolean commit() {
        return true;
    }

    @Override
    public boolean abort() {
        return true;
    }

    @Override
    public boolean logout() {
        return true;
    }
}
