package io.kafkarest.adapters.http.endpoint;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.JerseyComponent;

/** Binds what goes by the names of endpoints. */
public final class EndpointModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(EndpointDirectory.class).in(Singleton.class);
        bind(EndpointNameCheck.class).in(Singleton.class);
        bind(EndpointLists.class).in(Singleton.class);
        bind(RequestCosts.class).in(Singleton.class);
        Multibinder<Object> components = Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class);
        components.addBinding().to(EndpointFeature.class).in(Singleton.class);
        components.addBinding().to(DisabledEndpointFilter.class).in(Singleton.class);
    }
}
