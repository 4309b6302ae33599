package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A decimal, as a number with all its digits. */
record DecimalDecoder(int scale, DecimalBytes bytes) implements ValueDecoder {

    /** Finding the digits of a long number takes time that grows faster than its length. */
    private static final int MAX_LENGTH = 4096;

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        int length = bytes.readLength(in);
        if (length == 0 || length > MAX_LENGTH) {
            throw AvroInput.invalid("a decimal has " + length + " bytes");
        }
        BigInteger unscaled = new BigInteger(in.buffer(), in.skip(length), length);
        // Not the plain form: the scale may be anything.
        out.writeAscii(new BigDecimal(unscaled, scale).toString());
    }
}
