package io.kafkarest.adapters.schemaregistry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Schemas under subjects, kept and told as a registry does it. */
public final class TestSubjects {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Answer NO_SUBJECT = error(404, 40401, "Subject not found.");
    private static final Answer NO_VERSION = error(404, 40402, "Version not found.");
    private static final Answer NO_SCHEMA = error(404, 40403, "Schema not found");

    private final List<ObjectNode> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private boolean tellsVersions;

    /** What goes out. */
    record Answer(int status, String body) {}

    /** Knows this under this subject from now on; its version there. */
    public synchronized int register(String subject, ObjectNode schema) {
        int id = idOf(schema);
        List<Integer> versions = subjects.computeIfAbsent(subject, unused -> new ArrayList<>());
        if (!versions.contains(id)) {
            versions.add(id);
        }
        return versions.indexOf(id) + 1;
    }

    /** The id of a schema, which is known from now on. */
    public synchronized int idOf(ObjectNode schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    /** Takes everything else for incompatible from now on. */
    public synchronized void requireCompatibility(String subject) {
        settled.add(subject);
    }

    /** Tells the version when something is registered, as newer registries do. */
    public synchronized void tellVersions() {
        tellsVersions = true;
    }

    synchronized Answer answer(TestRegistry.Request request) {
        String[] parts = request.path().substring(1).split("/");
        if (parts[0].equals("schemas")) {
            int id = Integer.parseInt(parts[2]);
            return id <= schemas.size() ? ok(schemas.get(id - 1)) : NO_SCHEMA;
        }
        String subject = URLDecoder.decode(parts[1], UTF_8);
        if (request.method().equals("GET")) {
            return version(subject, parts[3]);
        }
        return parts.length == 3 ? registration(subject, node(request.body())) : lookUp(subject, node(request.body()));
    }

    private Answer version(String subject, String version) {
        List<Integer> versions = subjects.getOrDefault(subject, List.of());
        int number = version.equals("latest") || version.equals("-1") ? versions.size() : Integer.parseInt(version);
        if (versions.isEmpty()) {
            return NO_SUBJECT;
        }
        return number > 0 && number <= versions.size() ? ok(registered(subject, number)) : NO_VERSION;
    }

    private Answer lookUp(String subject, ObjectNode schema) {
        List<Integer> versions = subjects.getOrDefault(subject, List.of());
        if (versions.isEmpty()) {
            return NO_SUBJECT;
        }
        return IntStream.rangeClosed(1, versions.size())
                .filter(version -> schemas.get(versions.get(version - 1) - 1).equals(schema))
                .mapToObj(version -> ok(registered(subject, version)))
                .findFirst()
                .orElse(NO_SCHEMA);
    }

    private Answer registration(String subject, ObjectNode schema) {
        if (settled.contains(subject) && lookUp(subject, schema).status() != 200) {
            return error(409, 409, "Schema being registered is incompatible with an earlier schema");
        }
        int version = register(subject, schema);
        ObjectNode answer = JSON.createObjectNode().put("id", idOf(schema));
        return ok(tellsVersions ? answer.put("version", version) : answer);
    }

    private ObjectNode registered(String subject, int version) {
        int id = subjects.get(subject).get(version - 1);
        return schemas.get(id - 1)
                .deepCopy()
                .put("subject", subject)
                .put("version", version)
                .put("id", id);
    }

    private static ObjectNode node(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    private static Answer ok(ObjectNode body) {
        return new Answer(200, body.toString());
    }

    private static Answer error(int status, int code, String message) {
        return new Answer(
                status,
                JSON.createObjectNode()
                        .put("error_code", code)
                        .put("message", message)
                        .toString());
    }
}
