package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages that a schema declares itself, by name and by place. Only what was written as a message counts for the place. */
final class Messages {

    private final List<MessageType> declared = new ArrayList<>();
    private final Map<String, MessageType> byName = new HashMap<>();
    private final Map<List<Integer>, MessageType> byPlace = new HashMap<>();

    private Messages() {}

    static Messages of(ProtoFileElement parsed, FileDescriptor file) {
        Messages messages = new Messages();
        int index = 0;
        for (TypeElement type : parsed.getTypes()) {
            if (type instanceof MessageElement message) {
                messages.add(message, file.findMessageTypeByName(message.getName()), List.of(index++));
            }
        }
        return messages;
    }

    private void add(MessageElement message, Descriptor descriptor, List<Integer> place) {
        MessageType type = new MessageType(descriptor, place);
        declared.add(type);
        byName.put(descriptor.getFullName(), type);
        byPlace.put(place, type);
        int index = 0;
        for (TypeElement nested : message.getNestedTypes()) {
            if (nested instanceof MessageElement nestedMessage) {
                List<Integer> nestedPlace = new ArrayList<>(place);
                nestedPlace.add(index++);
                add(nestedMessage, descriptor.findNestedTypeByName(nestedMessage.getName()), List.copyOf(nestedPlace));
            }
        }
    }

    /** The one that is meant unless another is chosen; fails with {@code INVALID_SCHEMA} if there is none. */
    MessageType first() {
        if (declared.isEmpty()) {
            throw CodecFailures.invalidSchema("the Protobuf schema declares no message");
        }
        return declared.get(0);
    }

    Optional<MessageType> find(String fullName) {
        return Optional.ofNullable(byName.get(fullName));
    }

    Optional<MessageType> find(List<Integer> place) {
        return Optional.ofNullable(byPlace.get(place));
    }
}
