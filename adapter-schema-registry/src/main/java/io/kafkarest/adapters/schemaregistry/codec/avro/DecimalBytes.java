package io.kafkarest.adapters.schemaregistry.codec.avro;

import org.apache.avro.Schema;

/** How the bytes of a decimal are stored. */
sealed interface DecimalBytes {

    /** As the schema has it, for a part of a record. */
    static DecimalBytes of(Schema schema) {
        return schema.getType() == Schema.Type.FIXED ? new Fixed(schema.getFixedSize()) : new Prefixed();
    }

    /** Writes the unscaled value. */
    void write(byte[] unscaled, AvroOutput out);

    /** How many there are. */
    int readLength(AvroInput in);

    /** With their length in front. */
    record Prefixed() implements DecimalBytes {

        @Override
        public void write(byte[] unscaled, AvroOutput out) {
            out.writeBytes(unscaled);
        }

        @Override
        public int readLength(AvroInput in) {
            return in.readLength();
        }
    }

    /** All there is. */
    record Whole() implements DecimalBytes {

        @Override
        public void write(byte[] unscaled, AvroOutput out) {
            out.write(unscaled);
        }

        @Override
        public int readLength(AvroInput in) {
            return in.remaining();
        }
    }

    /** Always as many, filled up by the sign. */
    record Fixed(int size) implements DecimalBytes {

        @Override
        public void write(byte[] unscaled, AvroOutput out) {
            if (unscaled.length > size) {
                throw new MismatchException("Decimal does not fit into " + size + " bytes");
            }
            for (int i = unscaled.length; i < size; i++) {
                out.writeByte(unscaled[0] < 0 ? 0xFF : 0);
            }
            out.write(unscaled);
        }

        @Override
        public int readLength(AvroInput in) {
            return size;
        }
    }
}
