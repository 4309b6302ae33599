package io.kafkarest.adapters.http.error;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.JerseyComponent;

/** Binds the one place that knows HTTP statuses, and the mappers in front of it. */
public final class ErrorModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(FailureStatus.class).in(Singleton.class);
        bind(FailureAnswers.class).in(Singleton.class);
        bind(ProxyExceptionMapper.class).in(Singleton.class);
        Multibinder<Object> components = Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class);
        components.addBinding().to(CorrelationFilter.class).in(Singleton.class);
        components.addBinding().to(ProxyExceptionMapper.class);
        components.addBinding().to(WebApplicationExceptionMapper.class).in(Singleton.class);
        components.addBinding().to(UnexpectedFailureMapper.class).in(Singleton.class);
    }
}
