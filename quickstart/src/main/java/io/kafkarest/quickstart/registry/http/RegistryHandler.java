package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kafkarest.quickstart.registry.store.RegistryException;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a request apart, has it answered, and writes the answer; every failure leaves as the registry's error body. */
public final class RegistryHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryHandler.class);

    private static final String PAGE = """
            <!DOCTYPE html><title>Schema Registry</title>
            <p>The embedded Schema Registry of the Kafka REST Proxy quickstart: for trying and testing, not for production.
            <p><a href="/subjects">Subjects</a> &middot; <a href="/schemas/types">Schema types</a> &middot; \
            <a href="/config">Compatibility level</a>
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final Router router;

    /** Answers from what the store knows. */
    public RegistryHandler(SchemaRegistryStore store) {
        this.router = new Router(store);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        RegistryAnswer answer = answer(request);
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        return true;
    }

    private RegistryAnswer answer(Request request) throws IOException {
        String body = Content.Source.asString(request, StandardCharsets.UTF_8);
        try {
            List<String> path = Paths.segments(request.getHttpURI().getPath());
            if (path.isEmpty()) {
                return root(request);
            }
            return router.answer(request.getMethod(), path, query(request), parse(request, body));
        } catch (RegistryException e) {
            return RegistryAnswer.failure(e);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("schema registry request failed");
            return RegistryAnswer.failure(500, 50001, "Error in the backend data store");
        }
    }

    private static RegistryAnswer root(Request request) {
        String accept = request.getHeaders().get(HttpHeader.ACCEPT);
        boolean isBrowser = accept != null && accept.contains("text/html");
        return isBrowser ? RegistryAnswer.page(PAGE) : RegistryAnswer.ok(JsonNodeFactory.instance.objectNode());
    }

    private JsonNode parse(Request request, String body) {
        if (body.isBlank()) {
            return json.missingNode();
        }
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type != null && !type.contains("json") && !type.contains("octet-stream")) {
            throw RegistryException.http(415, "HTTP 415 Unsupported Media Type");
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw RegistryException.http(400, "Malformed JSON: " + e.getOriginalMessage());
        }
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> query = new LinkedHashMap<>();
        Request.extractQueryParameters(request).forEach(field -> query.put(field.getName(), field.getValue()));
        return query;
    }
}
