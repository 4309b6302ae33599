package io.kafkarest.adapters.http.requestlog;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.JerseyComponent;

/** Binds the request log and the ids of requests. */
public final class RequestLogModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(RequestIdHandler.class).in(Singleton.class);
        bind(LineRequestLog.class).in(Singleton.class);
        Multibinder<Object> components = Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class);
        components.addBinding().to(LoggedCaller.class).in(Singleton.class);
    }
}
