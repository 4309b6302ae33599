package io.kafkarest.adapters.http.endpoint;

import io.kafkarest.adapters.http.media.AvailableFormats;
import io.kafkarest.domain.record.EmbeddedFormat;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;

/** The name of the endpoint that a request has reached. */
public final class RequestedEndpoint {

    private static final String PROPERTY = RequestedEndpoint.class.getName();

    private RequestedEndpoint() {}

    /** The name, with the format in it if it has one; absent before the request was routed to an endpoint with a name. */
    public static Optional<String> of(ContainerRequestContext request) {
        return Optional.ofNullable((String) request.getProperty(PROPERTY));
    }

    /** The same, when the request is over. */
    public static Optional<String> of(Request request) {
        return Optional.ofNullable((String) request.getAttribute(PROPERTY));
    }

    /** Every name that requests to an endpoint can have. */
    static Stream<String> namesOf(EndpointName endpoint) {
        return endpoint.value().contains(EndpointName.FORMAT)
                ? Arrays.stream(EmbeddedFormat.values()).map(format -> nameOf(endpoint, format))
                : Stream.of(endpoint.value());
    }

    /** Remembers it for a request that Jersey does not see; the name holds {@link EndpointName#FORMAT}. */
    public static void remember(String endpoint, EmbeddedFormat format, Request request) {
        request.setAttribute(PROPERTY, nameOf(endpoint, format));
    }

    static String remember(EndpointName endpoint, ContainerRequestContext request) {
        String name = nameOf(endpoint, request);
        request.setProperty(PROPERTY, name);
        return name;
    }

    private static String nameOf(EndpointName endpoint, ContainerRequestContext request) {
        if (!endpoint.value().contains(EndpointName.FORMAT)) {
            return endpoint.value();
        }
        EmbeddedFormat format = request.getMethod().equals(HttpMethod.GET)
                ? formatOf(request.getAcceptableMediaTypes())
                : formatOf(Optional.ofNullable(request.getMediaType()).stream().toList());
        return nameOf(endpoint, format);
    }

    private static String nameOf(EndpointName endpoint, EmbeddedFormat format) {
        return nameOf(endpoint.value(), format);
    }

    private static String nameOf(String endpoint, EmbeddedFormat format) {
        return endpoint.replace(EndpointName.FORMAT, nameOf(format));
    }

    private static EmbeddedFormat formatOf(List<MediaType> types) {
        return types.stream()
                .flatMap(type -> AvailableFormats.in(type).stream())
                .findFirst()
                .orElse(EmbeddedFormat.BINARY);
    }

    private static String nameOf(EmbeddedFormat format) {
        return switch (format) {
            case BINARY -> "binary";
            case JSON -> "json";
            case AVRO -> "avro";
            case JSONSCHEMA -> "json-schema";
            case PROTOBUF -> "protobuf";
        };
    }
}
