package io.kafkarest.adapters.auth;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import io.kafkarest.adapters.auth.anonymous.AnonymousAuthenticationModule;
import io.kafkarest.adapters.auth.basic.BasicAuthenticationModule;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.policy.RolePolicyModule;
import java.util.List;

/** Binds the authenticator and the access policy. The wiring chooses the kind by the method it calls. */
public final class AuthAdapterModule extends AbstractModule {

    private static final List<String> EVERYBODY = List.of("**");

    private final Module authentication;
    private final Module policy;

    private AuthAdapterModule(Module authentication, Module policy) {
        this.authentication = authentication;
        this.policy = policy;
    }

    /** Nobody is asked who he is, and everybody may do everything. */
    public static AuthAdapterModule withoutAuthentication() {
        return new AuthAdapterModule(new AnonymousAuthenticationModule(), new RolePolicyModule(EVERYBODY));
    }

    /** HTTP basic authentication; the injector fails with a clear message if the password file is not usable. */
    public static AuthAdapterModule withBasicAuthentication(AuthConfig config) {
        return new AuthAdapterModule(new BasicAuthenticationModule(config), new RolePolicyModule(config.roles()));
    }

    @Override
    protected void configure() {
        install(authentication);
        install(policy);
    }
}
