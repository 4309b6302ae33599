package io.kafkarest.adapters.http.filter;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.ExemptionConfig;
import io.kafkarest.adapters.http.config.JerseyComponent;

/** Binds the filters. */
public final class FilterModule extends AbstractModule {

    private final ExemptionConfig exemptions;

    /** These requests need no credentials. */
    public FilterModule(ExemptionConfig exemptions) {
        this.exemptions = exemptions;
    }

    @Override
    protected void configure() {
        bind(ExemptionConfig.class).toInstance(exemptions);
        bind(Exemptions.class).in(Singleton.class);
        bind(Admission.class).in(Singleton.class);
        bind(CsrfTokens.class).in(Singleton.class);
        Multibinder<Object> components = Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class);
        components.addBinding().to(DotSegmentFilter.class).in(Singleton.class);
        components.addBinding().to(AuthenticationFilter.class).in(Singleton.class);
        components.addBinding().to(CsrfFilter.class).in(Singleton.class);
        components.addBinding().to(NegotiationFilter.class).in(Singleton.class);
        components.addBinding().to(AnswerLabelFilter.class).in(Singleton.class);
        components.addBinding().to(HeadAnswerFilter.class).in(Singleton.class);
    }
}
