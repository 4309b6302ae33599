package io.kafkarest.adapters.http.jersey;

import jakarta.servlet.Servlet;
import java.util.Set;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The servlet that is Jersey. Dropwizard's own has listeners, validation and parameter converters of which the proxy uses
 * none, and each takes its share of every request.
 */
public final class JerseyContainer {

    private JerseyContainer() {}

    /** Jersey with these resources, filters and mappers, as instances, and nothing that it would discover by itself. */
    public static Servlet of(Set<Object> components) {
        ResourceConfig config = new ResourceConfig();
        config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.BV_FEATURE_DISABLE, true);
        // Whoever writes an answer says how long it is: nothing has to be kept back to find out.
        config.property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0);
        config.register(new SizedWriter.OfBytes());
        config.register(new SizedWriter.OfBuffer());
        config.register(new SizedWriter.OfText());
        config.register(new RequestParametersBinder());
        components.forEach(config::register);
        return new ServletContainer(config);
    }

    private static final class RequestParametersBinder extends AbstractBinder {
        @Override
        protected void configure() {
            bind(new RequestParameters()).to(ValueParamProvider.class);
        }
    }
}
