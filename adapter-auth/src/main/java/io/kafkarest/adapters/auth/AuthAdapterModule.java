package io.kafkarest.adapters.auth;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import io.kafkarest.adapters.auth.anonymous.AnonymousAuthenticationModule;
import io.kafkarest.adapters.auth.basic.BasicAuthenticationModule;
import io.kafkarest.adapters.auth.certificate.CertificateAuthenticationModule;
import io.kafkarest.adapters.auth.cluster.ClusterAuthenticationModule;
import io.kafkarest.adapters.auth.combined.CombinedAuthenticationModule;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.policy.RolePolicyModule;
import io.kafkarest.adapters.auth.token.TokenAuthenticationModule;
import java.util.ArrayList;
import java.util.List;

/** Binds the authenticator and the access policy. */
public final class AuthAdapterModule extends AbstractModule {

    private final Module authentication;
    private final Module policy;

    private AuthAdapterModule(Module authentication, Module policy) {
        this.authentication = authentication;
        this.policy = policy;
    }

    /**
     * The methods that the configuration names, side by side; the injector fails with a clear message if a file is not usable.
     */
    public static AuthAdapterModule of(AuthConfig config) {
        Module policy = new RolePolicyModule(config.roles(), config.rules());
        if (!config.asksWhoCalls()) {
            return new AuthAdapterModule(new AnonymousAuthenticationModule(), policy);
        }
        List<Module> methods = new ArrayList<>();
        config.passwords()
                .ifPresent(each -> methods.add(
                        each.askCluster() ? new ClusterAuthenticationModule() : new BasicAuthenticationModule()));
        config.tokens().ifPresent(each -> methods.add(new TokenAuthenticationModule(each)));
        config.certificates().ifPresent(each -> methods.add(new CertificateAuthenticationModule(each)));
        return new AuthAdapterModule(new CombinedAuthenticationModule(config, methods), policy);
    }

    @Override
    protected void configure() {
        install(authentication);
        install(policy);
    }
}
