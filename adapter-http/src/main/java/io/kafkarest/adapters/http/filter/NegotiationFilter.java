package io.kafkarest.adapters.http.filter;

import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prepares the headers that JAX-RS negotiates by. Headers that cannot be read become ones that match nothing, so that
 * they are refused where, and in the order in which, any other type would be. In strict mode so does plain JSON.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public final class NegotiationFilter implements ContainerRequestFilter {

    private static final String V2_SUBTYPE =
            MediaType.valueOf(KafkaMediaTypes.V2).getSubtype();

    private static final String WEIGHT = "q";

    private static final String KAFKA_PREFIX = "vnd.kafka.";

    private static final String ACCEPT_AS_SENT = NegotiationFilter.class.getName();

    /** Plain JSON is an addition: who names another type of ours as well gets what the reference gives him. */
    private static final String PLAIN_AT_LAST = KafkaMediaTypes.PLAIN + ";" + WEIGHT + "=0.001";

    private final boolean isStrict;

    @Inject
    NegotiationFilter(HttpConfig config) {
        this.isStrict = config.compatibility().strict();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (ProbePaths.contain(request)) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return;
        }
        prepareContentType(request);
        prepareAccept(request);
    }

    private void prepareContentType(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return;
        }
        // What a body would have been made of is of no interest if there is none.
        if (!isStrict && !request.hasEntity()) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else if (isStrict && (isPlain(type) || isProduceWithoutFormat(request))) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, KafkaMediaTypes.NOTHING);
        }
    }

    private void prepareAccept(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (headers == null || headers.stream().allMatch(String::isBlank)) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
            return;
        }
        if (!isStrict && headers.size() == 1 && KafkaMediaTypes.isUsual(headers.get(0))) {
            return;
        }
        List<String> readable = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(NegotiationFilter::withSubtype)
                .filter(KafkaMediaTypes::isReadable)
                .filter(type -> !isStrict || !isPlain(type))
                .toList();
        boolean namesOthers = readable.stream().anyMatch(NegotiationFilter::isOfKafka);
        String weighed = readable.stream()
                .map(type -> namesOthers && isPlain(type) ? PLAIN_AT_LAST : withWeightAlone(type))
                .collect(Collectors.joining(","));
        request.setProperty(ACCEPT_AS_SENT, List.copyOf(headers));
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, weighed.isEmpty() ? KafkaMediaTypes.NOTHING : weighed);
    }

    /** As Jersey reads a type without a subtype. */
    private static String withSubtype(String type) {
        String stripped = type.strip();
        return stripped.equals("*") || stripped.startsWith("*;") ? "*/" + stripped : type;
    }

    /** Parameters mean nothing here, but the answer would be labelled with them, and is in UTF-8 whatever they say. */
    private static String withWeightAlone(String type) {
        if (type.indexOf(';') < 0) {
            return type;
        }
        MediaType parsed = MediaType.valueOf(type.strip());
        String weight = parsed.getParameters().get(WEIGHT);
        String name = parsed.getType() + "/" + parsed.getSubtype();
        return weight == null ? name : name + ";" + WEIGHT + "=" + weight;
    }

    /** The {@code Accept} headers of the caller, whatever was made of them. */
    @SuppressWarnings("unchecked") // Nobody else sets the property.
    static List<String> acceptAsSent(ContainerRequestContext request) {
        return request.getProperty(ACCEPT_AS_SENT) instanceof List<?> sent
                ? (List<String>) sent
                : request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of());
    }

    private static boolean isOfKafka(String type) {
        return MediaType.valueOf(type.strip())
                .getSubtype()
                .toLowerCase(Locale.ROOT)
                .startsWith(KAFKA_PREFIX);
    }

    private static boolean isPlain(String type) {
        MediaType parsed = MediaType.valueOf(type.strip());
        return parsed.getType().equalsIgnoreCase("application")
                && parsed.getSubtype().equalsIgnoreCase("json");
    }

    // A body of records that does not say its format is taken as binary, which the reference does not.
    private static boolean isProduceWithoutFormat(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && RequestPath.of(request).startsWith("/topics/")
                && request.getMediaType().getSubtype().equals(V2_SUBTYPE);
    }
}
