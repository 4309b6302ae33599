package io.kafkarest.adapters.auth.policy;

import com.google.inject.AbstractModule;
import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.ports.out.AccessPolicy;
import java.util.List;

/** Binds the access policy that asks for roles. */
public final class RolePolicyModule extends AbstractModule {

    private final List<String> roles;
    private final AccessRulesConfig rules;

    /** One of these roles is needed, and these rules say what for. */
    public RolePolicyModule(List<String> roles, AccessRulesConfig rules) {
        this.roles = List.copyOf(roles);
        this.rules = rules;
    }

    @Override
    protected void configure() {
        bind(AccessPolicy.class).toInstance(new RolePolicy(roles, rules));
    }
}
