package io.kafkarest.adapters.http.requestlog;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Binds the request log and the ids of requests. */
public final class RequestLogModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(RequestIdHandler.class).in(Singleton.class);
        bind(LineRequestLog.class).in(Singleton.class);
    }
}
