package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kafkarest.fuzz.CodecCheck;
import io.kafkarest.fuzz.Input;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.List;
import java.util.stream.Stream;

/** Any bytes as JSON to write, and as a record to read, by schemas of Protobuf. */
class ProtobufCodecFuzz {

    private static final List<SchemaCodec> CODECS = Stream.of("""
                    syntax = "proto3";
                    import "google/protobuf/struct.proto"; import "google/protobuf/timestamp.proto";
                    import "google/protobuf/wrappers.proto"; import "google/protobuf/duration.proto";
                    message M {
                      M m = 1; google.protobuf.Value v = 2; repeated int32 r = 3; map<string, M> p = 4;
                      google.protobuf.Timestamp t = 5; google.protobuf.UInt64Value w = 6; google.protobuf.Duration d = 7;
                      oneof o { string s = 8; bytes b = 9; E e = 10; } enum E { A = 0; B = 1; }
                    }
                    """, """
                    syntax = "proto2";
                    message M {
                      required int64 a = 1; optional double b = 2 [default = 1.5]; repeated group G = 3 { optional M m = 1; }
                      optional fixed32 c = 4; optional sint64 d = 5; optional float e = 6; extensions 100 to 200;
                    }
                    """, """
                    syntax = "proto3"; import "google/protobuf/any.proto"; import "google/protobuf/field_mask.proto";
                    message M { google.protobuf.Any a = 1; google.protobuf.FieldMask f = 2; repeated M m = 3; }
                    """)
            .map(schema -> CodecCheck.compile(new ProtobufCompiler(), schema))
            .toList();

    @FuzzTest
    void writesAndReadsOrRefuses(byte[] bytes) {
        Input input = Input.of(bytes);
        CodecCheck.encode(input.choose(CODECS), input.rest());
        CodecCheck.decode(input.choose(CODECS), input.rest());
    }
}
