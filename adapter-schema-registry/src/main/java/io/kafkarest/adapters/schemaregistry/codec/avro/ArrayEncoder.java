package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Items of one type. */
record ArrayEncoder(ValueEncoder items) implements ValueEncoder {

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        if (!json.at(JsonKind.ARRAY)) {
            throw MismatchException.expected("array-start", json);
        }
        int opened = out.openBlock();
        int count = 0;
        for (boolean more = json.open(); more; more = json.next()) {
            items.encode(json, out);
            count++;
        }
        out.closeBlock(opened, count);
    }
}
