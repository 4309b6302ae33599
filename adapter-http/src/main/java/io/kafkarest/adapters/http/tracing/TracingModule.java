package io.kafkarest.adapters.http.tracing;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import io.kafkarest.ports.out.Tracer;

/** Binds what traces requests, if somebody else binds a tracer. */
public final class TracingModule extends AbstractModule {

    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), Tracer.class);
        bind(TracingSetup.class).in(Singleton.class);
    }
}
