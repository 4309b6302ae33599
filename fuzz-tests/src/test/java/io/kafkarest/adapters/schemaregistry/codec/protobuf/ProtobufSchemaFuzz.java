package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kafkarest.fuzz.CodecCheck;
import io.kafkarest.fuzz.Input;

/** Any text as a schema of Protobuf. */
class ProtobufSchemaFuzz {

    @FuzzTest
    void compilesOrRefuses(byte[] bytes) {
        CodecCheck.compileAny(new ProtobufCompiler(), Input.of(bytes).text());
    }
}
