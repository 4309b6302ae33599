package io.kafkarest.adapters.http.container;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Binds what prepares Jetty. */
public final class ContainerModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ContainerSetup.class).in(Singleton.class);
    }
}
