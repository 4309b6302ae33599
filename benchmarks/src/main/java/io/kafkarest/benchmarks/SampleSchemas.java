package io.kafkarest.benchmarks;

import io.kafkarest.domain.schema.SchemaType;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An order with its lines, in each language of schemas. */
final class SampleSchemas {

    private static final int BYTES_OF_A_LINE = 45;
    private static final int BYTES_OF_THE_REST = 55;

    private SampleSchemas() {}

    static String of(SchemaType type) {
        return switch (type) {
            case AVRO -> """
                {"type":"record","name":"Order","fields":[
                  {"name":"id","type":"long"},{"name":"customer","type":"string"},{"name":"paid","type":"boolean"},
                  {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[
                    {"name":"article","type":"string"},{"name":"count","type":"int"},{"name":"price","type":"double"}]}}}]}
                """;
            case JSON -> """
                {"type":"object","required":["id","customer"],"additionalProperties":false,"properties":{
                  "id":{"type":"integer"},"customer":{"type":"string","maxLength":100},"paid":{"type":"boolean"},
                  "lines":{"type":"array","items":{"type":"object","required":["article"],"properties":{
                    "article":{"type":"string"},"count":{"type":"integer","minimum":1},"price":{"type":"number"}}}}}}
                """;
            case PROTOBUF -> """
                syntax = "proto3";
                message Order {
                  int64 id = 1; string customer = 2; bool paid = 3; repeated Line lines = 4;
                  message Line { string article = 1; int32 count = 2; double price = 3; }
                }
                """;
        };
    }

    /** A record of about so many bytes that all of them describe. */
    static String record(int size) {
        String lines = IntStream.range(0, Math.max(1, (size - BYTES_OF_THE_REST) / BYTES_OF_A_LINE))
                .mapToObj(i -> "{\"article\":\"A-%05d\",\"count\":%d,\"price\":%d.25}".formatted(i, i + 1, i * 10))
                .collect(Collectors.joining(","));
        return "{\"id\":1234567,\"customer\":\"C-0042\",\"paid\":true,\"lines\":[" + lines + "]}";
    }
}
