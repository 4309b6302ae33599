package io.kafkarest.adapters.schemaregistry.codec.avro;

/** A date or time, as text; a number that is none stays one. */
record TemporalDecoder(TemporalType type, boolean isInt) implements ValueDecoder {

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        long number = isInt ? in.readInt() : in.readLong();
        String text = type.text(number);
        if (text == null) {
            out.writeLong(number);
        } else {
            out.writeAscii('"' + text + '"');
        }
    }
}
