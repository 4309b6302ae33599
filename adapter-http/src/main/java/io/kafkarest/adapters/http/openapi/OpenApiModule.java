package io.kafkarest.adapters.http.openapi;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.JerseyComponent;

/** Binds the description of the API. */
public final class OpenApiModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<Object> components = Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class);
        components.addBinding().to(OpenApiResource.class).in(Singleton.class);
    }
}
