package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How the place of a message stands before its bytes: count and indexes, or a single zero for the first message. */
final class MessagePlace {

    private static final List<Integer> FIRST = List.of(0);

    /** No message of a real schema is nested deeper. */
    private static final int MAX_DEPTH = 100;

    private MessagePlace() {}

    static int size(List<Integer> place) {
        if (place.equals(FIRST)) {
            return 1;
        }
        int size = CodedOutputStream.computeSInt32SizeNoTag(place.size());
        for (int index : place) {
            size += CodedOutputStream.computeSInt32SizeNoTag(index);
        }
        return size;
    }

    static void write(List<Integer> place, CodedOutputStream target) throws IOException {
        if (place.equals(FIRST)) {
            target.writeSInt32NoTag(0);
            return;
        }
        target.writeSInt32NoTag(place.size());
        for (int index : place) {
            target.writeSInt32NoTag(index);
        }
    }

    /** Fails with {@code RECORD_NOT_DECODABLE} if there is none. */
    static List<Integer> read(CodedInputStream source) throws IOException {
        int count = source.readSInt32();
        if (count == 0) {
            return FIRST;
        }
        if (count < 0 || count > MAX_DEPTH) {
            throw CodecFailures.notDecodable("the record does not say which message of the schema it is");
        }
        List<Integer> place = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            place.add(source.readSInt32());
        }
        return place;
    }
}
