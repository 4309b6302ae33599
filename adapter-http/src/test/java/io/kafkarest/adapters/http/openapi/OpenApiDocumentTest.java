package io.kafkarest.adapters.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import io.kafkarest.adapters.http.HttpAdapterModule;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.config.JerseyComponent;
import io.kafkarest.adapters.http.fake.FakeProxy;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.Test;

/** The document and the resources that Jersey is given say the same. */
class OpenApiDocumentTest {

    /** {@code {probe: livez|healthy}}: the alternatives are paths of their own. */
    private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+: ([^}]*\\|[^}]*)}");

    private final JsonNode document = read();
    private final Map<String, Served> served = served();

    @Test
    void namesEveryPathAndMethodThatIsServedAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .fieldNames()
                .forEachRemaining(path -> document.get("paths")
                        .get(path)
                        .fieldNames()
                        .forEachRemaining(method -> {
                            if (!method.equals("parameters")) {
                                described.add(method.toUpperCase(Locale.ROOT) + " " + path);
                            }
                        }));

        assertThat(described).isEqualTo(served.keySet());
    }

    @Test
    void namesTheMediaTypesOfBodies() {
        served.forEach((name, endpoint) -> {
            JsonNode body = resolved(operation(name).path("requestBody"));
            if (!body.isMissingNode()) {
                assertThat(types(body.path("content"))).as(name).isEqualTo(endpoint.consumed());
            }
        });
    }

    @Test
    void namesTheMediaTypesOfAnswers() {
        served.forEach((name, endpoint) -> {
            JsonNode success = resolved(operation(name).path("responses").path("200"));
            if (success.isMissingNode()) {
                assertThat(operation(name).path("responses").has("204"))
                        .as(name)
                        .isTrue();
            } else {
                assertThat(types(success.path("content"))).as(name).isEqualTo(endpoint.produced());
            }
        });
    }

    @Test
    void declaresEveryParameterOfAPath() {
        document.get("paths").fieldNames().forEachRemaining(path -> {
            Set<String> declared = new TreeSet<>();
            document.get("paths")
                    .get(path)
                    .path("parameters")
                    .forEach(each -> declared.add(resolved(each).get("name").asText()));
            Set<String> inPath = new TreeSet<>();
            Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(path);
            while (matcher.find()) {
                inPath.add(matcher.group(1));
            }
            assertThat(declared).as(path).isEqualTo(inPath);
        });
    }

    @Test
    void refersOnlyToWhatItHasAndHasNothingThatNobodyRefersTo() {
        List<JsonNode> references = document.findValues("$ref");
        Set<String> targets = new TreeSet<>();
        references.forEach(each -> targets.add(each.asText()));
        Set<String> components = new TreeSet<>();
        List.of("headers", "parameters", "requestBodies", "responses", "schemas")
                .forEach(kind -> document.at("/components/" + kind)
                        .fieldNames()
                        .forEachRemaining(name -> components.add("#/components/" + kind + "/" + name)));

        assertThat(targets).isEqualTo(components);
    }

    @Test
    void givesEachOperationANameOfItsOwn() {
        List<JsonNode> names = document.findValues("operationId");

        assertThat(names).hasSameSizeAs(served.keySet()).doesNotHaveDuplicates();
        assertThat(document.get("openapi").asText()).startsWith("3.1.");
    }

    private record Served(Set<MediaType> consumed, Set<MediaType> produced) {}

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(OpenApiDocument.read());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode operation(String name) {
        String[] words = name.split(" ");
        return document.get("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Set<MediaType> types(JsonNode content) {
        return StreamSupport.stream(((Iterable<String>) content::fieldNames).spliterator(), false)
                .map(MediaType::valueOf)
                .collect(Collectors.toSet());
    }

    private static Map<String, Served> served() {
        Set<Object> components = Guice.createInjector(new HttpAdapterModule(HttpConfig.DEFAULTS), new FakeProxy())
                .getInstance(Key.get(new TypeLiteral<Set<Object>>() {}, JerseyComponent.class));
        Map<String, Served> endpoints = new TreeMap<>();
        components.stream()
                .filter(each -> each.getClass().isAnnotationPresent(Path.class))
                .map(each -> Resource.from(each.getClass()))
                .forEach(each -> collect("", each, endpoints));
        return endpoints;
    }

    private static void collect(String prefix, Resource resource, Map<String, Served> endpoints) {
        String path = prefix + (resource.getPath().startsWith("/") ? "" : "/") + resource.getPath();
        for (ResourceMethod method : resource.getAllMethods()) {
            // HEAD of records stands there to be refused.
            if (method.getHttpMethod() != null && !method.getHttpMethod().equals("HEAD")) {
                Set<MediaType> consumed = withoutWeights(method.getConsumedTypes());
                Set<MediaType> produced = withoutWeights(method.getProducedTypes());
                alternatives(path)
                        .forEach(each -> endpoints.merge(
                                method.getHttpMethod() + " " + each,
                                new Served(consumed, produced),
                                OpenApiDocumentTest::together));
            }
        }
        resource.getChildResources().forEach(each -> collect(path.equals("/") ? "" : path, each, endpoints));
    }

    private static List<String> alternatives(String path) {
        Matcher matcher = ALTERNATIVES.matcher(path);
        if (!matcher.find()) {
            return List.of(path);
        }
        List<String> paths = new ArrayList<>();
        for (String each : matcher.group(1).split("\\|")) {
            paths.add(path.substring(0, matcher.start()) + each + path.substring(matcher.end()));
        }
        return paths;
    }

    private static Served together(Served one, Served other) {
        return new Served(union(one.consumed(), other.consumed()), union(one.produced(), other.produced()));
    }

    private static Set<MediaType> union(Collection<MediaType> one, Collection<MediaType> other) {
        Set<MediaType> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<MediaType> withoutWeights(List<MediaType> types) {
        Set<MediaType> plain = new HashSet<>();
        for (MediaType each : types) {
            Map<String, String> parameters = new TreeMap<>(each.getParameters());
            parameters.remove("qs");
            plain.add(new MediaType(each.getType(), each.getSubtype(), parameters));
        }
        return plain;
    }
}
