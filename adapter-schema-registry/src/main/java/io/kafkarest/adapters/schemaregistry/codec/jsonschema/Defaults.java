package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.walk.KeywordWalkHandler;
import com.networknt.schema.walk.WalkConfig;
import com.networknt.schema.walk.WalkEvent;
import com.networknt.schema.walk.WalkFlow;
import com.networknt.schema.walk.WalkListener;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.adapters.schemaregistry.codec.json.JsonTrees;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Inserts the defaults that a schema declares for properties. An object that got one has its members in the order in which the
 * schema names them.
 */
final class Defaults implements WalkListener {

    private static final String DEFAULT = "default";
    private static final String PROPERTIES = "properties";

    /** What stands in these asks about a value and does not describe it. */
    private static final Set<String> QUESTIONS = Set.of("not", "if", "contains", "propertyNames");

    /** What stands in these describes the value only if it fits. */
    private static final Set<String> BRANCHES = Set.of("anyOf", "oneOf");

    private final WalkConfig config = WalkConfig.builder()
            .keywordWalkHandler(KeywordWalkHandler.builder()
                    .keywordWalkListener(PROPERTIES, this)
                    .build())
            .build();

    private Defaults() {}

    /** Those of a schema, or none if it can have none: then the walk over the value is saved. */
    static Optional<Defaults> of(JsonNode root, Collection<String> references) {
        // The name may be written with escapes.
        boolean possible = root.findValue(DEFAULT) != null
                || references.stream().anyMatch(each -> each.contains("\"" + DEFAULT + "\"") || each.contains("\\u"));
        return possible ? Optional.of(new Defaults()) : Optional.empty();
    }

    /** Inserts them, in a value of so many bytes; those of alternatives, if the alternative fits with them. */
    void insert(Schema schema, JsonNode value, int length) {
        ExecutionContext evaluation = new BoundedEvaluation(length);
        evaluation.setWalkConfig(config);
        schema.walk(evaluation, value, true);
    }

    @Override
    public WalkFlow onWalkStart(WalkEvent event) {
        if (event.getInstanceLocation().getNameCount() > JsonTrees.MAX_DEPTH) {
            throw CodecFailures.notConvertible("the defaults of the schema nest too deep");
        }
        if (event.getInstanceNode() instanceof ObjectNode object) {
            complete(event, object)
                    .filter(completed -> isDescribed(event, completed))
                    .ifPresent(completed -> {
                        object.removeAll();
                        object.setAll(completed);
                    });
        }
        return WalkFlow.CONTINUE;
    }

    @Override
    public void onWalkEnd(WalkEvent event, List<Error> errors) {}

    private static Optional<ObjectNode> complete(WalkEvent event, ObjectNode object) {
        JsonNode properties = event.getSchema().getSchemaNode().path(PROPERTIES);
        ObjectNode completed = JsonNodeFactory.instance.objectNode();
        boolean isInserted = false;
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            JsonNode given = object.get(property.getKey());
            JsonNode declared = property.getValue().get(DEFAULT);
            if (given != null) {
                completed.set(property.getKey(), given);
            } else if (declared != null) {
                evaluation(event).grow(property.getKey().length() + size(declared));
                completed.set(property.getKey(), declared.deepCopy());
                isInserted = true;
            }
        }
        object.properties().forEach(each -> completed.putIfAbsent(each.getKey(), each.getValue()));
        return isInserted ? Optional.of(completed) : Optional.empty();
    }

    private static BoundedEvaluation evaluation(WalkEvent event) {
        return (BoundedEvaluation) event.getExecutionContext();
    }

    private static long size(JsonNode value) {
        long size = 1L + value.asText().length();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            size += member.getKey().length() + size(member.getValue());
        }
        if (value.isArray()) {
            for (JsonNode each : value) {
                size += size(each);
            }
        }
        return size;
    }

    private static boolean isDescribed(WalkEvent event, ObjectNode completed) {
        Set<Object> keywords = keywords(event.getEvaluationPath());
        if (keywords.stream().anyMatch(QUESTIONS::contains)) {
            return false;
        }
        return keywords.stream().noneMatch(BRANCHES::contains) || fits(event, completed);
    }

    private static boolean fits(WalkEvent event, ObjectNode completed) {
        BoundedEvaluation evaluation = evaluation(event).another();
        event.getSchema().validate(evaluation, completed);
        return evaluation.getErrors().isEmpty();
    }

    private static Set<Object> keywords(NodePath path) {
        Set<Object> keywords = new HashSet<>();
        boolean isName = false;
        for (Object element : Elements.of(path)) {
            if (!isName) {
                keywords.add(element);
            }
            isName = !isName && Elements.isNamed(element);
        }
        return keywords;
    }
}
