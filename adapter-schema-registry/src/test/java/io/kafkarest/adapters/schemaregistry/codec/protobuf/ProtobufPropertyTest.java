package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.ID;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.json;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.proto3;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.Field;
import com.google.protobuf.ListValue;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.out.SchemaCodec;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Compares with what Protobuf's compiler made of messages that are declared here once more: one side reads what the other
 * wrote.
 */
class ProtobufPropertyTest {

    private static final SchemaCodec FIELD = proto3("""
            message Field {
              enum Kind { TYPE_UNKNOWN = 0; TYPE_DOUBLE = 1; TYPE_FLOAT = 2; TYPE_INT64 = 3; }
              enum Cardinality { CARDINALITY_UNKNOWN = 0; CARDINALITY_OPTIONAL = 1; }
              Kind kind = 1; Cardinality cardinality = 2; int32 number = 3; string name = 4; string type_url = 6;
              int32 oneof_index = 7; bool packed = 8; string json_name = 10; string default_value = 11;
            }
            """);

    private static final SchemaCodec OPTION = codec("""
            message UninterpretedOption {
              message NamePart { required string name_part = 1; required bool is_extension = 2; }
              repeated NamePart name = 2;
              optional string identifier_value = 3; optional uint64 positive_int_value = 4;
              optional int64 negative_int_value = 5; optional double double_value = 6;
              optional bytes string_value = 7; optional string aggregate_value = 8;
            }
            """);

    /** The same fields as Google's, but without its special JSON. */
    private static final SchemaCodec STRUCT = proto3("""
            message Struct { map<string, Value> fields = 1; }
            message Value {
              oneof kind {
                Null null_value = 1; double number_value = 2; string string_value = 3; bool bool_value = 4;
                Struct struct_value = 5; ListValue list_value = 6;
              }
            }
            enum Null { NULL_VALUE = 0; }
            message ListValue { repeated Value values = 1; }
            """);

    @Property(tries = 300)
    void agreesOnProto3(@ForAll("fields") Field field) throws IOException {
        assertThat(written(FIELD, field)).isEqualTo(field.toByteArray());
        assertThat(read(FIELD, field)).isEqualTo(field);
    }

    @Property(tries = 300)
    void agreesOnProto2(@ForAll("options") UninterpretedOption option) throws IOException {
        assertThat(UninterpretedOption.parseFrom(written(OPTION, option))).isEqualTo(option);
        assertThat(read(OPTION, option)).isEqualTo(option);
    }

    @Property(tries = 300)
    void writesAgainWhatItRead(@ForAll("structs") Struct struct) throws IOException {
        String json = new String(STRUCT.decode(stored(struct.toByteArray())), UTF_8);

        assertThat(Struct.parseFrom(payload(STRUCT.encode(ID, json(json))))).isEqualTo(struct);
    }

    @Property(tries = 1000)
    void readsRandomBytesOrRefusesThem(@ForAll byte[] bytes) {
        for (SchemaCodec codec : new SchemaCodec[] {FIELD, OPTION, STRUCT}) {
            try {
                codec.decode(stored(bytes));
            } catch (ProxyException e) {
                assertThat(e.code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
            }
        }
    }

    private static byte[] written(SchemaCodec codec, Message message) throws IOException {
        return payload(codec.encode(ID, json(JsonFormat.printer().print(message))));
    }

    private static Message read(SchemaCodec codec, Message message) throws IOException {
        Message.Builder read = message.newBuilderForType();
        JsonFormat.parser().merge(new String(codec.decode(stored(message.toByteArray())), UTF_8), read);
        return read.build();
    }

    private static byte[] payload(byte[] stored) {
        return Arrays.copyOfRange(stored, 6, stored.length);
    }

    private static byte[] stored(byte[] payload) {
        byte[] stored = new byte[6 + payload.length];
        System.arraycopy(payload, 0, stored, 6, payload.length);
        return stored;
    }

    @Provide
    Arbitrary<Field> fields() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers(),
                        texts(),
                        texts(),
                        Arbitraries.of(true, false))
                .as((kind, number, name, url, packed) -> Field.newBuilder()
                        .setKindValue(kind)
                        .setNumber(number)
                        .setName(name)
                        .setTypeUrl(url)
                        .setPacked(packed)
                        .setJsonName(url)
                        .build());
    }

    @Provide
    Arbitrary<UninterpretedOption> options() {
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.longs(), Arbitraries.doubles(), texts(), texts().list())
                .as((positive, negative, number, text, names) -> {
                    var option = UninterpretedOption.newBuilder()
                            .setPositiveIntValue(positive)
                            .setNegativeIntValue(negative)
                            .setDoubleValue(number)
                            .setStringValue(ByteString.copyFromUtf8(text));
                    names.forEach(
                            each -> option.addNameBuilder().setNamePart(each).setIsExtension(each.isEmpty()));
                    return option.build();
                });
    }

    @Provide
    Arbitrary<Struct> structs() {
        return Arbitraries.maps(texts(), values(3))
                .ofMaxSize(4)
                .map(fields -> Struct.newBuilder().putAllFields(fields).build());
    }

    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> leaf = Arbitraries.oneOf(
                texts().map(each -> Value.newBuilder().setStringValue(each).build()),
                Arbitraries.doubles()
                        .map(each -> Value.newBuilder().setNumberValue(each).build()),
                Arbitraries.of(true, false)
                        .map(each -> Value.newBuilder().setBoolValue(each).build()),
                Arbitraries.just(Value.newBuilder().setNullValueValue(0).build()));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Value> below = values(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                below.list()
                        .ofMaxSize(3)
                        .map(each -> Value.newBuilder()
                                .setListValue(ListValue.newBuilder().addAllValues(each))
                                .build()),
                Arbitraries.maps(texts(), below)
                        .ofMaxSize(3)
                        .map(each -> Value.newBuilder()
                                .setStructValue(Struct.newBuilder().putAllFields(each))
                                .build()));
    }

    /** All that UTF-8 can say. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(8).map(each -> new String(each.getBytes(UTF_8), UTF_8));
    }
}
