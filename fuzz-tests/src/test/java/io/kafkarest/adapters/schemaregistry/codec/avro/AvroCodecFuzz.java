package io.kafkarest.adapters.schemaregistry.codec.avro;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kafkarest.fuzz.CodecCheck;
import io.kafkarest.fuzz.Input;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.List;
import java.util.stream.Stream;

/** Any bytes as JSON to write, and as a record to read, by schemas with all of Avro in them. */
class AvroCodecFuzz {

    private static final List<SchemaCodec> CODECS = Stream.of(
                    """
                    {"type":"record","name":"R","fields":[
                      {"name":"b","type":"boolean"},{"name":"i","type":"int"},{"name":"l","type":"long"},
                      {"name":"f","type":"float"},{"name":"d","type":"double"},{"name":"s","type":"string"},
                      {"name":"y","type":"bytes","default":""},{"name":"x","type":{"type":"fixed","name":"F","size":3}},
                      {"name":"e","type":{"type":"enum","name":"E","symbols":["A","B"]},"default":"A"}]}
                    """, """
                    {"type":"record","name":"R","fields":[
                      {"name":"u","type":["null","int","string",{"type":"array","items":"double"}],"default":null},
                      {"name":"m","type":{"type":"map","values":["null","R"]}}]}
                    """, """
                    {"type":"record","name":"R","fields":[
                      {"name":"t","type":{"type":"long","logicalType":"timestamp-millis"},"default":0},
                      {"name":"d","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}},
                      {"name":"u","type":["null",{"type":"string","logicalType":"uuid"}]},
                      {"name":"y","type":{"type":"int","logicalType":"date"}}]}
                    """, "\"string\"", "{\"type\":\"array\",\"items\":[\"null\",\"long\",\"bytes\"]}")
            .flatMap(schema ->
                    Stream.of(false, true).map(lenient -> CodecCheck.compile(new AvroSchemaCompiler(lenient), schema)))
            .toList();

    @FuzzTest
    void writesAndReadsOrRefuses(byte[] bytes) {
        Input input = Input.of(bytes);
        CodecCheck.encode(input.choose(CODECS), input.rest());
        CodecCheck.decode(input.choose(CODECS), input.rest());
    }
}
