package io.kafkarest.adapters.http.jersey;

import io.kafkarest.adapters.http.container.LoadedBody;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives methods of resources the request and its body straight away. Jersey would look up the one in its injector, and
 * copy the other twice, for each request.
 */
final class RequestParameters implements ValueParamProvider {

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (parameter.getRawType() == ContainerRequestContext.class
                && parameter.getSource() == Parameter.Source.CONTEXT) {
            return request -> request;
        }
        if (parameter.getRawType() == byte[].class && parameter.getSource() == Parameter.Source.ENTITY) {
            return RequestParameters::body;
        }
        return null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }

    private static byte[] body(ContainerRequest request) {
        return LoadedBody.of(request);
    }
}
