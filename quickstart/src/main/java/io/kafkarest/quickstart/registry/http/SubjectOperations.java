package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kafkarest.quickstart.registry.store.RegisteredVersion;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import java.util.List;
import java.util.Set;

/** {@code /subjects}: what is registered under which name, and registering it. */
final class SubjectOperations {

    private static final String SUBJECT = "/subjects/{subject}";
    private static final String VERSIONS = SUBJECT + "/versions";
    private static final String VERSION = VERSIONS + "/{version}";

    private final SchemaRegistryStore store;

    SubjectOperations(SchemaRegistryStore store) {
        this.store = store;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/subjects", this::subjects),
                Route.of("POST", SUBJECT, this::lookUp),
                Route.of("DELETE", SUBJECT, this::deleteSubject),
                Route.of("GET", VERSIONS, this::versions),
                Route.of("POST", VERSIONS, this::register),
                Route.of("GET", VERSION, this::version),
                Route.of("DELETE", VERSION, this::deleteVersion),
                Route.of("GET", VERSION + "/schema", this::text),
                Route.of("GET", VERSION + "/referencedby", this::referringIds));
    }

    private RegistryAnswer subjects(RegistryRequest request) {
        Set<String> present = Set.copyOf(store.subjects(false));
        List<String> subjects = store.subjects(request.showsDeleted()).stream()
                .filter(request::hasPrefix)
                .filter(subject -> !request.flag("deletedOnly") || !present.contains(subject))
                .toList();
        return RegistryAnswer.ok(SchemaJson.strings(request.page(subjects)));
    }

    private RegistryAnswer lookUp(RegistryRequest request) {
        return RegistryAnswer.ok(
                SchemaJson.version(store.lookUp(SchemaJson.candidate(request), request.flag("deleted"))));
    }

    private RegistryAnswer deleteSubject(RegistryRequest request) {
        return RegistryAnswer.ok(versionNumbers(store.deleteSubject(request.subject(), request.flag("permanent"))));
    }

    private RegistryAnswer versions(RegistryRequest request) {
        List<RegisteredVersion> versions = store.versions(request.subject(), request.showsDeleted()).stream()
                .filter(version -> !request.flag("deletedOnly") || version.deleted())
                .toList();
        return RegistryAnswer.ok(versionNumbers(request.page(versions)));
    }

    private RegistryAnswer register(RegistryRequest request) {
        RegisteredVersion registered = store.register(SchemaJson.candidate(request));
        return RegistryAnswer.ok(JsonNodeFactory.instance.objectNode().put("id", registered.id()));
    }

    private RegistryAnswer version(RegistryRequest request) {
        return RegistryAnswer.ok(SchemaJson.version(requested(request)));
    }

    private RegistryAnswer deleteVersion(RegistryRequest request) {
        RegisteredVersion deleted =
                store.deleteVersion(request.subject(), request.version(), request.flag("permanent"));
        return RegistryAnswer.ok(IntNode.valueOf(deleted.version()));
    }

    private RegistryAnswer text(RegistryRequest request) {
        return RegistryAnswer.ok(requested(request).definition().text());
    }

    private RegistryAnswer referringIds(RegistryRequest request) {
        return RegistryAnswer.ok(SchemaJson.numbers(store.referringIds(request.subject(), request.version())));
    }

    private RegisteredVersion requested(RegistryRequest request) {
        return store.version(request.subject(), request.version(), request.flag("deleted"));
    }

    private static JsonNode versionNumbers(List<RegisteredVersion> versions) {
        return SchemaJson.numbers(
                versions.stream().map(RegisteredVersion::version).toList());
    }
}
