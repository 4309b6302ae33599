package io.kafkarest.adapters.http.container;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

/** Binds what prepares Jetty. */
public final class ContainerModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), ShortRoute.class);
        bind(ContainerSetup.class).in(Singleton.class);
    }
}
