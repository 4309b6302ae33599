package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufCodecTest.assertFails;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.codec;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.proto3;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.read;
import static io.kafkarest.adapters.schemaregistry.codec.protobuf.ProtobufSchemas.stored;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile schemas, values and records try; each must end soon, with a plain refusal. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ProtobufAttackTest {

    private static final SchemaCodec NESTING = proto3(
            "import \"google/protobuf/struct.proto\"; message M { M m = 1; google.protobuf.Value v = 2; repeated int32 r = 3; }");

    @ParameterizedTest
    @ValueSource(ints = {150, 20_000, 1_000_000})
    void boundsNestingOfValues(int depth) {
        assertFails(
                () -> stored(NESTING, "{\"m\":".repeat(depth) + "{}" + "}".repeat(depth)),
                FailureCode.RECORD_NOT_CONVERTIBLE);
        assertFails(
                () -> stored(NESTING, "{\"v\":" + "[".repeat(depth) + "]".repeat(depth) + "}"),
                FailureCode.RECORD_NOT_CONVERTIBLE);
        assertFails(
                () -> stored(NESTING, "{\"unknown\":" + "[".repeat(depth) + "]".repeat(depth) + "}"),
                FailureCode.RECORD_NOT_CONVERTIBLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 20_000})
    void boundsNestingOfRecords(int depth) {
        ByteString message = ByteString.EMPTY;
        for (int i = 0; i < depth; i++) {
            message = header(0x0a, message.size()).concat(message);
        }
        byte[] stored = ByteString.copyFrom(new byte[6]).concat(message).toByteArray();

        assertFails(() -> NESTING.decode(stored), FailureCode.RECORD_NOT_DECODABLE);
    }

    @Test
    void boundsNestingOfGroups() {
        assertFails(
                () -> read(NESTING, "00" + "a3".repeat(0) + "23".repeat(100_000)), FailureCode.RECORD_NOT_DECODABLE);
    }

    private static ByteString header(int tag, int length) {
        ByteString.Output header = ByteString.newOutput();
        header.write(tag);
        int left = length;
        while (left > 0x7f) {
            header.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        header.write(left);
        return header.toByteString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e-999999999", "-1e999999999", "1e99999999999", "0e999999999", "1E2147483647"})
    void boundsNumbers(String number) {
        SchemaCodec codec = proto3("""
                import "google/protobuf/wrappers.proto";
                import "google/protobuf/struct.proto";
                message M {
                  int32 a = 1; int64 b = 2; uint32 c = 3; uint64 d = 4; fixed64 e = 5; double f = 6; float g = 7; E h = 8;
                  google.protobuf.UInt64Value i = 9; google.protobuf.Value j = 10; map<uint64, int32> k = 11; bool l = 12;
                  enum E { A = 0; }
                }
                """);
        for (char name = 'a'; name <= 'l'; name++) {
            String field = String.valueOf(name);
            assertEndsSoon(() -> tryToStore(codec, "{\"" + field + "\":" + number + "}"));
            assertEndsSoon(() -> tryToStore(codec, "{\"" + field + "\":\"" + number + "\"}"));
            assertEndsSoon(() -> tryToStore(codec, "{\"" + field + "\":{\"" + number + "\":1}}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void boundsLongNumbers(String field) {
        SchemaCodec codec = proto3("message M { int32 a = 1; uint64 b = 2; double c = 3; map<uint64, int32> d = 4; }");
        String number = "9".repeat(2_000_000);

        assertEndsSoon(() -> tryToStore(codec, "{\"" + field + "\":" + number + "}"));
        assertEndsSoon(() -> tryToStore(codec, "{\"" + field + "\":\"" + number + "\"}"));
        assertEndsSoon(() -> tryToStore(codec, "{\"" + field + "\":{\"" + number + "\":1}}"));
    }

    @Test
    void believesNoLengthThatARecordClaims() {
        assertFails(() -> read(NESTING, "00" + "1affffffff07" + "01"), FailureCode.RECORD_NOT_DECODABLE);
        assertFails(() -> read(NESTING, "00" + "1affffffffffffffff7f"), FailureCode.RECORD_NOT_DECODABLE);
        assertFails(() -> read(NESTING, "fefffffff" + "f0f"), FailureCode.RECORD_NOT_DECODABLE);
        assertFails(() -> read(NESTING, "c8" + "01" + "00".repeat(100)), FailureCode.RECORD_NOT_DECODABLE);
    }

    @Test
    void boundsTheJsonThatDefaultsMakeOfARecord() {
        String fields = IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> "string a_long_name_of_a_field_" + i + " = " + i + ";")
                .collect(Collectors.joining());
        SchemaCodec codec = proto3("message M { repeated N n = 1; } message N {" + fields + "}");

        assertEndsSoon(() ->
                assertFails(() -> read(codec, "00" + "0a00".repeat(10_000)), FailureCode.RECORD_NOT_DECODABLE));
    }

    @Test
    void boundsSchemas() {
        assertFails(() -> codec("message M {".repeat(100_000) + "}".repeat(100_000)), FailureCode.INVALID_SCHEMA);
        assertFails(() -> codec("message M { option (x) = " + "{a:".repeat(100_000)), FailureCode.INVALID_SCHEMA);
    }

    @Test
    void compilesALargeSchemaSoon() {
        String fields = IntStream.rangeClosed(1, 18_000)
                .mapToObj(i -> "optional M f" + i + " = " + i + "; ")
                .collect(Collectors.joining());

        assertEndsSoon(() -> assertThat(stored(proto3("message M {" + fields + "}"), "{\"f1\":{}}"))
                .isEqualTo("000a00"));
    }

    private static void tryToStore(SchemaCodec codec, String value) {
        try {
            stored(codec, value);
        } catch (ProxyException e) {
            assertThat(e.code()).isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
        }
    }

    private static void assertEndsSoon(Runnable attempt) {
        long begin = System.nanoTime();

        attempt.run();

        assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }
}
