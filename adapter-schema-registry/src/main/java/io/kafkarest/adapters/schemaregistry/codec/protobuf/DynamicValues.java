package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks into the {@code google.protobuf.Value}s of a message. Their numbers are doubles: the library takes {@code 1e400} for
 * infinity, and writes it, but has no JSON for it when it reads.
 */
final class DynamicValues {

    private static final Descriptor VALUE = Value.getDescriptor();

    private DynamicValues() {}

    /** Whether there can be any in messages of the type: if not, nobody has to look. */
    static boolean mayBeIn(Descriptor type) {
        Set<String> seen = new HashSet<>();
        Deque<FileDescriptor> files = new ArrayDeque<>(List.of(type.getFile()));
        while (!files.isEmpty()) {
            FileDescriptor file = files.pop();
            // Each only once: files that import each other crosswise have more ways through them than time.
            if (seen.add(file.getName())) {
                files.addAll(file.getDependencies());
            }
        }
        return seen.contains(VALUE.getFile().getName());
    }

    /** Whether all of them can be read again; as deep as the library's parser went. */
    static boolean areReadable(Message message) {
        boolean isValue = message.getDescriptorForType().getFullName().equals(VALUE.getFullName());
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            JavaType type = field.getKey().getJavaType();
            boolean isReadable = type == JavaType.MESSAGE
                    ? areAllReadable(field.getValue())
                    : !isValue || type != JavaType.DOUBLE || Double.isFinite((double) field.getValue());
            if (!isReadable) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAllReadable(Object oneOrMore) {
        List<?> all = oneOrMore instanceof List<?> more ? more : List.of(oneOrMore);
        return all.stream().allMatch(each -> areReadable((Message) each));
    }
}
