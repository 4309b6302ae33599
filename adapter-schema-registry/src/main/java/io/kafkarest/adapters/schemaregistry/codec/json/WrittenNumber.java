package io.kafkarest.adapters.schemaregistry.codec.json;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/** A number that remembers how it was written, since {@code 1e5} and {@code -0} would not come back as they were. */
final class WrittenNumber extends DecimalNode {

    private static final long serialVersionUID = 1;

    private final String text;

    WrittenNumber(String text) {
        super(new BigDecimal(text));
        this.text = text;
    }

    @Override
    public String asText() {
        return text;
    }
}
