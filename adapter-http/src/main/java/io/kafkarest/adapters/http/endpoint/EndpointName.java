package io.kafkarest.adapters.http.endpoint;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What an endpoint is called in allow-lists and block-lists, in rate limits and in metrics: {@code api.v2.topics.list}. The
 * name of its class, which stands for all endpoints that share it, ends in {@code .*}. A resource method without a name can
 * be neither disabled nor limited.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface EndpointName {

    /** In a name, this stands for the format of the records in the body, or of those that are asked for. */
    String FORMAT = "{format}";

    /** The name; see {@link RequestedEndpoint} for the one that a request has in the end. */
    String value();

    /** Names of further endpoints that this one can stand in for: it is disabled if any of them is. */
    String[] standsInFor() default {};
}
