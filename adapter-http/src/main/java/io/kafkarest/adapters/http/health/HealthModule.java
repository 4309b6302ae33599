package io.kafkarest.adapters.http.health;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.JerseyComponent;

/** Binds the probes. */
public final class HealthModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<Object> components = Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class);
        bind(HealthAnswers.class).in(Singleton.class);
        components.addBinding().to(LivenessResource.class).in(Singleton.class);
        components.addBinding().to(ReadinessResource.class).in(Singleton.class);
    }
}
