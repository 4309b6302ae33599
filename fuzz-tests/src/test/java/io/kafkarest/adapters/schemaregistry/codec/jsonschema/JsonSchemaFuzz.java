package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kafkarest.fuzz.CodecCheck;
import io.kafkarest.fuzz.Input;

/** Any text as a JSON Schema. */
class JsonSchemaFuzz {

    @FuzzTest
    void compilesOrRefuses(byte[] bytes) {
        CodecCheck.compileAny(new JsonSchemaCompiler(), Input.of(bytes).text());
    }
}
