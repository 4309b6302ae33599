package io.kafkarest.adapters.http.body;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.JerseyComponent;

/** Binds the reading and writing of small bodies. */
public final class BodyModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(JsonBodies.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class)
                .addBinding()
                .to(ByteBufferWriter.class)
                .in(Singleton.class);
    }
}
