package io.kafkarest.adapters.schemaregistry.codec.avro;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kafkarest.fuzz.CodecCheck;
import io.kafkarest.fuzz.Input;
import java.util.List;

/** Any text as a schema of Avro. */
class AvroSchemaFuzz {

    private static final List<AvroSchemaCompiler> COMPILERS =
            List.of(new AvroSchemaCompiler(false), new AvroSchemaCompiler(true));

    @FuzzTest
    void compilesOrRefuses(byte[] bytes) {
        Input input = Input.of(bytes);
        CodecCheck.compileAny(input.choose(COMPILERS), input.text());
    }
}
