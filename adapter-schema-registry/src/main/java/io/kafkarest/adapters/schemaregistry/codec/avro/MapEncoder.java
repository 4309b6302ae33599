package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Values of one type by names. */
record MapEncoder(ValueEncoder values) implements ValueEncoder {

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        if (!json.at(JsonKind.OBJECT)) {
            throw MismatchException.expected("map-start", json);
        }
        int opened = out.openBlock();
        int count = 0;
        for (boolean more = json.open(); more; more = json.next()) {
            json.copyString(out);
            json.colon();
            values.encode(json, out);
            count++;
        }
        out.closeBlock(opened, count);
    }
}
