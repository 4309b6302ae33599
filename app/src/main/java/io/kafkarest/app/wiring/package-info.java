/** The application: configuration, Guice, Dropwizard, life cycle. The only place that knows everything. */
@NullMarked
package io.kafkarest.app.wiring;

import org.jspecify.annotations.NullMarked;
