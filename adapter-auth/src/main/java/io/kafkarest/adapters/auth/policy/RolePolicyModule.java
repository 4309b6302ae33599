package io.kafkarest.adapters.auth.policy;

import com.google.inject.AbstractModule;
import io.kafkarest.ports.out.AccessPolicy;
import java.util.List;

/** Binds the access policy that asks for roles. */
public final class RolePolicyModule extends AbstractModule {

    private final List<String> roles;

    /** One of these roles is needed. */
    public RolePolicyModule(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    @Override
    protected void configure() {
        bind(AccessPolicy.class).toInstance(new RolePolicy(roles));
    }
}
