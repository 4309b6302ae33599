package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.math.BigDecimal;

/** A decimal, as a number or as text that says one. It is never rounded. */
record DecimalEncoder(int precision, int scale, DecimalBytes bytes) implements ValueEncoder {

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        BigDecimal value = read(json).stripTrailingZeros();
        // Looked at before anything is multiplied: a short text can say a number of a billion digits.
        if (value.signum() != 0
                && (value.scale() > scale || (long) value.precision() - value.scale() > precision - scale)) {
            throw new MismatchException("Decimal (" + MismatchException.quoted(value.toString())
                    + ") does not fit precision " + precision + " and scale " + scale);
        }
        bytes.write(value.setScale(scale).unscaledValue().toByteArray(), out);
    }

    private static BigDecimal read(JsonCursor json) {
        return switch (json.kind()) {
            case NUMBER -> json.decimal();
            case STRING -> parsed(json);
            default -> throw MismatchException.expected("decimal", json);
        };
    }

    private static BigDecimal parsed(JsonCursor json) {
        String text = json.string();
        try {
            if (text.length() <= JsonCursor.MAX_NUMBER_LENGTH) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new MismatchException("Expected decimal. Got " + MismatchException.quoted(text));
    }
}
