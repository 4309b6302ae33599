package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.io.NumberOutput;

/** The types without a name, but for bytes as a whole record. */
enum PrimitiveDecoder implements ValueDecoder {
    NULL {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            out.write(NOTHING);
        }
    },
    BOOLEAN {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            out.write(in.readBoolean() ? YES : NO);
        }
    },
    INT {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            out.writeLong(in.readInt());
        }
    },
    LONG {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            out.writeLong(in.readLong());
        }
    },
    FLOAT {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            write(in.readFloat(), out);
        }
    },
    DOUBLE {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            write(in.readDouble(), out);
        }
    },
    STRING {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            int length = in.readLength();
            out.writeString(in.buffer(), in.skip(length), length);
        }
    },
    BYTES {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            int length = in.readLength();
            out.writeLatin1(in.buffer(), in.skip(length), length);
        }
    },
    /** All the bytes there are. */
    REMAINING_BYTES {
        @Override
        public void decode(AvroInput in, JsonOutput out) {
            int length = in.remaining();
            out.writeLatin1(in.buffer(), in.skip(length), length);
        }
    };

    private static final byte[] NOTHING = "null".getBytes(US_ASCII);
    private static final byte[] YES = "true".getBytes(US_ASCII);
    private static final byte[] NO = "false".getBytes(US_ASCII);

    private static void write(double value, JsonOutput out) {
        if (Double.isFinite(value)) {
            out.writeAscii(NumberOutput.toString(value, true));
        } else {
            // JSON has no number for it.
            out.writeAscii('"' + Double.toString(value) + '"');
        }
    }
}
