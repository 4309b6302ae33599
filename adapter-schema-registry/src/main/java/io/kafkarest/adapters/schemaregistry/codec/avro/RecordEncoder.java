package io.kafkarest.adapters.schemaregistry.codec.avro;

import io.kafkarest.domain.record.JsonText;
import java.util.Arrays;
import java.util.Map;

/**
 * Fields in the order of the schema, from members in any order. Every member is written as it comes; where that was not the
 * order of the schema, the parts are put in order at the end.
 */
final class RecordEncoder implements ValueEncoder {

    private static final int ABSENT = -1;

    private final boolean ignoresUnknown;
    private FieldEncoder[] fields = {};
    private Map<String, Integer> places = Map.of();

    RecordEncoder(boolean ignoresUnknown) {
        this.ignoresUnknown = ignoresUnknown;
    }

    /** Called once before use: a record may be a part of itself. */
    void complete(FieldEncoder[] fields, Map<String, Integer> places) {
        this.fields = fields;
        this.places = places;
    }

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        if (!json.at(JsonKind.OBJECT)) {
            throw notARecord(json);
        }
        int start = out.position();
        int[] ends = new int[fields.length];
        int done = 0;
        boolean more = json.open();
        while (more && done < fields.length && fields[done].isNext(json)) {
            fields[done].encode(json, out);
            ends[done++] = out.position();
            more = json.next();
        }
        if (more || done < fields.length) {
            new Unordered(start, ends, done).encode(more, json, out);
        }
    }

    /** Avro notices when it comes to the first field. */
    private MismatchException notARecord(JsonCursor json) {
        MismatchException mismatch = MismatchException.expected("record-start", json);
        return fields.length == 0 ? mismatch : mismatch.in(fields[0].name());
    }

    /** A record whose members are not just the fields in their order. */
    private final class Unordered {

        private static final JsonText NO_MEMBER = JsonText.of(new byte[] {'}'});

        private final int start;
        private final int[] from;
        private final int[] to;
        private boolean inOrder;

        Unordered(int start, int[] ends, int done) {
            this.start = start;
            this.to = ends;
            this.from = new int[ends.length];
            this.inOrder = true;
            for (int i = 0; i < done; i++) {
                from[i] = i == 0 ? start : ends[i - 1];
            }
            Arrays.fill(to, done, to.length, ABSENT);
        }

        void encode(boolean any, JsonCursor json, AvroOutput out) {
            for (boolean more = any; more; more = json.next()) {
                String name = json.name();
                Integer place = places.get(name);
                if (place == null) {
                    skipUnknown(name, json);
                } else if (to[place] != ABSENT && !fields[place].name().equals(name)) {
                    // An alias of a field that is there already.
                    json.skip();
                } else {
                    encodeField(place, json, out);
                }
            }
            for (int i = 0; i < to.length; i++) {
                if (to[i] == ABSENT) {
                    from[i] = out.position();
                    fields[i].encodeMissing(new JsonCursor(NO_MEMBER), out);
                    to[i] = out.position();
                    inOrder = false;
                }
            }
            if (!inOrder) {
                out.arrange(start, from, to);
            }
        }

        // Of members of one name the last one counts.
        private void encodeField(int place, JsonCursor json, AvroOutput out) {
            from[place] = out.position();
            fields[place].encode(json, out);
            to[place] = out.position();
            inOrder = false;
        }

        private void skipUnknown(String name, JsonCursor json) {
            if (!ignoresUnknown) {
                throw new MismatchException("Unknown field " + MismatchException.quoted(name));
            }
            json.skip();
        }
    }
}
