package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** What tells the branches of a union apart in lenient JSON: a name around the value, or the kind of the value alone. */
final class UnionBranches {

    private static final int AMBIGUOUS = -1;

    private final List<Schema> types;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<JsonKind, Integer> byKind = new EnumMap<>(JsonKind.class);
    private final List<byte[]> beginnings;

    UnionBranches(Schema union) {
        types = union.getTypes();
        Map<String, Integer> byShortName = new HashMap<>();
        for (int i = 0; i < types.size(); i++) {
            int place = i;
            byName.put(types.get(i).getFullName(), i);
            byShortName.merge(types.get(i).getName(), i, (one, other) -> AMBIGUOUS);
            LenientTypes.taken(types.get(i)).forEach(kind -> byKind.merge(kind, place, (one, other) -> AMBIGUOUS));
        }
        byShortName.values().removeIf(each -> each == AMBIGUOUS);
        byShortName.forEach(byName::putIfAbsent);
        byKind.values().removeIf(each -> each == AMBIGUOUS);
        beginnings = byName.keySet().stream()
                .map(each -> ("{\"" + each + "\":").getBytes(UTF_8))
                .toList();
    }

    /** The branch of this name, full or short. */
    @Nullable
    Integer named(String name) {
        return byName.get(name);
    }

    /** The only branch that takes values of this kind. */
    @Nullable
    Integer only(JsonKind kind) {
        return byKind.get(kind);
    }

    /** Whether values of the branch can stand without its name, but for what depends on the keys of a map. */
    boolean isReadable(Schema branch) {
        int place = types.indexOf(branch);
        Set<JsonKind> given = LenientTypes.given(branch);
        return given.stream().allMatch(kind -> Integer.valueOf(place).equals(byKind.get(kind)))
                && (branch.getType() != Schema.Type.RECORD || !isTakenForWrapper(branch));
    }

    private boolean isTakenForWrapper(Schema record) {
        return record.getFields().stream().limit(1).map(Schema.Field::name).anyMatch(byName::containsKey);
    }

    /** Whether the object that was written since then would be taken for a name around a value. */
    boolean isTakenForWrapper(JsonOutput out, int since) {
        return beginnings.stream().anyMatch(each -> out.startsWith(since, each));
    }
}
