package io.kafkarest.adapters.auth.combined;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Scopes;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.ports.out.Authenticator;
import java.util.List;

/** Binds the authenticator that has several methods, of which each has its module. */
public final class CombinedAuthenticationModule extends AbstractModule {

    private final AuthConfig config;
    private final List<Module> methods;

    /** These methods. */
    public CombinedAuthenticationModule(AuthConfig config, List<Module> methods) {
        this.config = config;
        this.methods = List.copyOf(methods);
    }

    @Override
    protected void configure() {
        bind(AuthConfig.class).toInstance(config);
        bind(RoleFile.class).in(Scopes.SINGLETON);
        bind(Authenticator.class).to(CombinedAuthenticator.class).in(Scopes.SINGLETON);
        methods.forEach(this::install);
    }
}
