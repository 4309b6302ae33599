package io.kafkarest.adapters.http.jersey;

import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.util.Set;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/** What Jersey is made of: what the proxy uses, and little of what it would discover by itself. */
public final class JerseyContainer {

    private JerseyContainer() {}

    /** Gives these resources, filters and mappers to Jersey, as instances, and what hands bodies over without copies. */
    public static void install(JerseyEnvironment jersey, Set<Object> components) {
        jersey.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        jersey.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        jersey.property(ServerProperties.BV_FEATURE_DISABLE, true);
        // Whoever writes an answer says how long it is: nothing has to be kept back to find out.
        jersey.property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0);
        jersey.register(new SizedWriter.OfBytes());
        jersey.register(new SizedWriter.OfBuffer());
        jersey.register(new SizedWriter.OfText());
        jersey.register(new RequestParametersBinder());
        components.forEach(jersey::register);
    }

    private static final class RequestParametersBinder extends AbstractBinder {
        @Override
        protected void configure() {
            bind(new RequestParameters()).to(ValueParamProvider.class);
        }
    }
}
