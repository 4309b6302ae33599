package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kafkarest.fuzz.CodecCheck;
import io.kafkarest.fuzz.Input;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.List;
import java.util.stream.Stream;

/** Any bytes as JSON to write, and as a record to read, by JSON Schemas. */
class JsonSchemaCodecFuzz {

    private static final List<SchemaCodec> CODECS = Stream.of(
                    """
                    {"type":"object","required":["id"],"additionalProperties":false,"properties":{
                      "id":{"type":"integer","minimum":0},"s":{"type":"string","maxLength":5,"pattern":"^(a+)+$"},
                      "n":{"type":"number","multipleOf":0.01},"l":{"type":"array","uniqueItems":true,"items":{"$ref":"#"}},
                      "d":{"default":{"x":1}},"t":{"format":"date-time"},"e":{"enum":[1,"a",null]}}}
                    """,
                    """
                    {"$schema":"https://json-schema.org/draft/2020-12/schema","$dynamicAnchor":"n","oneOf":[
                      {"type":"array","prefixItems":[{"const":1}],"unevaluatedItems":{"$dynamicRef":"#n"}},
                      {"type":"object","patternProperties":{"^a":{"$dynamicRef":"#n"}},"unevaluatedProperties":false},
                      {"type":["string","number"],"not":{"const":"x"}}]}
                    """,
                    "{}",
                    "{\"allOf\":[{\"$ref\":\"#/definitions/a\"}],\"definitions\":{\"a\":{\"anyOf\":[true,false]}}}")
            .map(schema -> CodecCheck.compile(new JsonSchemaCompiler(), schema))
            .toList();

    @FuzzTest
    void writesAndReadsOrRefuses(byte[] bytes) {
        Input input = Input.of(bytes);
        CodecCheck.encode(input.choose(CODECS), input.rest());
        CodecCheck.decode(input.choose(CODECS), input.rest());
    }
}
