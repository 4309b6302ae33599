package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.security.Secret;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.auth.SaslExtensionsCallback;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerToken;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerTokenCallback;
import org.apache.kafka.common.security.scram.ScramExtensionsCallback;

/** Tells Kafka's clients what the caller logs in with, as of now. Public because they make it themselves. */
public final class CallerCallbackHandler implements AuthenticateCallbackHandler {

    /** The setting with the session. An object and no text, so that no configuration file can have one. */
    static final String SESSION = "kafkarest.identity.session";

    private Optional<IdentitySession> session = Optional.empty();

    /** Made by a client of Kafka. */
    public CallerCallbackHandler() {}

    @Override
    public void configure(Map<String, ?> configs, String saslMechanism, List<AppConfigurationEntry> jaasEntries) {
        session = configs.get(SESSION) instanceof IdentitySession given ? Optional.of(given) : Optional.empty();
    }

    @Override
    public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
        CallerLogin login = session.flatMap(IdentitySession::login)
                .orElseThrow(() -> new IOException("this client belongs to no caller"));
        for (Callback callback : callbacks) {
            if (login instanceof CallerLogin.Password password) {
                answer(callback, password);
            } else if (login instanceof CallerLogin.Token token) {
                answer(callback, token);
            }
        }
    }

    @Override
    public void close() {}

    private static void answer(Callback callback, CallerLogin.Password login) throws UnsupportedCallbackException {
        if (callback instanceof NameCallback name) {
            name.setName(login.user());
        } else if (callback instanceof PasswordCallback password) {
            password.setPassword(login.password().reveal().toCharArray());
        } else if (!(callback instanceof ScramExtensionsCallback)) {
            throw new UnsupportedCallbackException(callback);
        }
    }

    private static void answer(Callback callback, CallerLogin.Token login) throws UnsupportedCallbackException {
        if (callback instanceof OAuthBearerTokenCallback token) {
            token.token(new CallersToken(login));
        } else if (!(callback instanceof SaslExtensionsCallback)) {
            throw new UnsupportedCallbackException(callback);
        }
    }

    /** A token that the proxy has verified already; the brokers will do so again. */
    private record CallersToken(CallerLogin.Token login) implements OAuthBearerToken {

        @Override
        public String value() {
            Secret token = login.token();
            return token.reveal();
        }

        @Override
        public Set<String> scope() {
            return Set.of();
        }

        @Override
        public long lifetimeMs() {
            return login.expiry().toEpochMilli();
        }

        @Override
        public String principalName() {
            return login.subject();
        }

        @Override
        public Long startTimeMs() {
            return 0L;
        }
    }
}
