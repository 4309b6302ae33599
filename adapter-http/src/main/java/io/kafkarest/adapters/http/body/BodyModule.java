package io.kafkarest.adapters.http.body;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Binds the reading and writing of small bodies. */
public final class BodyModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(JsonBodies.class).in(Singleton.class);
    }
}
