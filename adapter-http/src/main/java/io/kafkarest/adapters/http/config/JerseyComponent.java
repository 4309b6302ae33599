package io.kafkarest.adapters.http.config;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks what Jersey is to be given: resources, filters, mappers. */
@Qualifier
@Retention(RUNTIME)
@Target({METHOD, PARAMETER})
public @interface JerseyComponent {}
