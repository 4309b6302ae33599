package io.kafkarest.adapters.schemaregistry.health;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.ports.out.HealthProbe;

/** Adds the registry to the parts whose state is watched; its client is bound elsewhere. */
public final class RegistryHealthModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), HealthProbe.class)
                .addBinding()
                .to(RegistryHealthProbe.class)
                .in(Scopes.SINGLETON);
    }
}
