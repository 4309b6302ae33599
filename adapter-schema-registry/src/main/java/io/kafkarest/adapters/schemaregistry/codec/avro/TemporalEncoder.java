package io.kafkarest.adapters.schemaregistry.codec.avro;

/** A date or time, as text or as Avro's number. */
record TemporalEncoder(TemporalType type, PrimitiveEncoder number) implements ValueEncoder {

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        if (!json.at(JsonKind.STRING)) {
            number.encode(json, out);
            return;
        }
        String text = json.string();
        long value = type.number(text);
        if (number == PrimitiveEncoder.INT && value != (int) value) {
            throw new MismatchException("Value (" + MismatchException.quoted(text) + ") out of range of int");
        }
        out.writeLong(value);
    }
}
