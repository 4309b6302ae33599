package io.kafkarest.app.wiring;

import com.google.inject.AbstractModule;

/** Makes the injector refuse whatever was not said in so many words. */
final class StrictModule extends AbstractModule {

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().requireAtInjectOnConstructors();
        binder().disableCircularProxies();
    }
}
