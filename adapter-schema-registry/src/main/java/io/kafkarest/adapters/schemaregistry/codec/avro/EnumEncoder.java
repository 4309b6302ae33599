package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the symbols. The default of the enum is for readers, and no unknown symbol becomes it. */
final class EnumEncoder implements ValueEncoder {

    private final Map<String, Integer> places = new HashMap<>();

    EnumEncoder(List<String> symbols) {
        for (String each : symbols) {
            places.put(each, places.size());
        }
    }

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        if (!json.at(JsonKind.STRING)) {
            throw MismatchException.expected("enum", json);
        }
        String symbol = json.string();
        Integer place = places.get(symbol);
        if (place == null) {
            throw new MismatchException("Unknown symbol in enum " + MismatchException.quoted(symbol));
        }
        out.writeLong(place);
    }
}
