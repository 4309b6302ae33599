package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** One of the symbols. */
final class EnumDecoder implements ValueDecoder {

    private final byte[][] quotedSymbols;

    EnumDecoder(List<String> symbols) {
        quotedSymbols =
                symbols.stream().map(each -> ('"' + each + '"').getBytes(UTF_8)).toArray(byte[][]::new);
    }

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        out.write(quotedSymbols[in.readIndex(quotedSymbols.length)]);
    }
}
