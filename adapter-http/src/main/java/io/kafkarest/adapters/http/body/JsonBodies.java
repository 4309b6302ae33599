package io.kafkarest.adapters.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads and writes the bodies that are no records. Reading coerces scalars, as clients expect: {@code "5"} is a number, 5 a
 * text, and 1.5 the number 1.
 */
public final class JsonBodies {

    /** No body of these is deep or has long numbers; how long texts are is bounded by the body. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxNumberLength(1000)
            .build();

    private static final Pattern OTHER_PLACE = Pattern.compile(" \\([^()]* at \\[Source[^\\]]*]\\)");

    private final ObjectMapper mapper;

    @Inject
    JsonBodies() {
        JsonFactory parsers =
                JsonFactory.builder().streamReadConstraints(LIMITS).build();
        this.mapper = JsonMapper.builder(parsers)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** The body as a value of the type; fails with {@code INVALID_REQUEST_MEMBER} if there is none. */
    public <T> T require(byte[] body, Class<T> type) {
        return find(body, type)
                .orElseThrow(() -> new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "body: must not be null"));
    }

    /**
     * The body as a value of the type, or empty if there is none or it is {@code null}. Fails with {@code
     * UNRECOGNIZED_MEMBER} or {@code MALFORMED_REQUEST}.
     */
    public <T> Optional<T> find(byte[] body, Class<T> type) {
        return find(body, mapper.constructType(type));
    }

    /** As {@link #find(byte[], Class)}, for a type with parameters. */
    public <T> Optional<T> find(byte[] body, TypeReference<T> type) {
        return find(body, mapper.constructType(type));
    }

    private <T> Optional<T> find(byte[] body, JavaType type) {
        if (isBlank(body)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.<T>readValue(body, type));
        } catch (UnrecognizedPropertyException unknown) {
            String message = "Unrecognized field: " + unknown.getPropertyName();
            throw new ProxyException(FailureCode.UNRECOGNIZED_MEMBER, message);
        } catch (StreamConstraintsException excess) {
            // Jackson's own text names classes.
            throw new ProxyException(
                    FailureCode.MALFORMED_REQUEST,
                    "The body is nested too deeply, or has a number or text that is too long");
        } catch (JsonMappingException misfit) {
            throw new ProxyException(FailureCode.MALFORMED_REQUEST, messageOf(misfit));
        } catch (JsonProcessingException malformed) {
            throw new ProxyException(FailureCode.MALFORMED_REQUEST, textOf(malformed));
        } catch (IOException | NumberFormatException unreadable) {
            // A number may have an exponent that is too long even for Jackson, which has no exception of its own for
            // that.
            throw new ProxyException(FailureCode.MALFORMED_REQUEST, "The body cannot be read", unreadable);
        }
    }

    /** The value in JSON, with all of its members. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }

    /** White space is no JSON: who sends nothing else sends nothing. */
    private static boolean isBlank(byte[] body) {
        for (byte each : body) {
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    // Where Jackson tells the place of something else than the fault, it names settings of its own beside it.
    private static String textOf(JsonProcessingException malformed) {
        return OTHER_PLACE.matcher(malformed.getOriginalMessage()).replaceAll("");
    }

    // Jackson's own text names classes of ours.
    private static String messageOf(JsonMappingException misfit) {
        String path = misfit.getPath().stream()
                .map(each -> each.getFieldName() == null ? Integer.toString(each.getIndex()) : each.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "The body is not of the right JSON type" : path + ": is not of the right JSON type";
    }
}
