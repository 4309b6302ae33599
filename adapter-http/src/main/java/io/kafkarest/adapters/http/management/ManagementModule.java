package io.kafkarest.adapters.http.management;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Binds what is for operators alone. */
public final class ManagementModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Loggers.class).in(Singleton.class);
        bind(ManagementHandler.class).in(Singleton.class);
        bind(OperationsSetup.class).in(Singleton.class);
    }
}
