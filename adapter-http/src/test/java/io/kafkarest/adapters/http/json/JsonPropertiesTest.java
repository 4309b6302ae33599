package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicPartition;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JsonPropertiesTest {

    private static final String FRAME_HEAD = "[{\"topic\":\"t\",\"key\":null,\"value\":";
    private static final String FRAME_TAIL = ",\"partition\":0,\"offset\":0}]";

    private final ProduceBodyReader reader = new ProduceBodyReader();
    private final RecordsWriter writer = new RecordsWriter();

    @Provide
    Arbitrary<String> values() {
        return JsonTexts.values();
    }

    @Provide
    Arbitrary<byte[]> mutatedValues() {
        return JsonTexts.mutated(JsonTexts.values());
    }

    @Provide
    Arbitrary<byte[]> mutatedBodies() {
        Arbitrary<String> bodies = Combinators.combine(JsonTexts.values(), JsonTexts.values())
                .as((key, value) -> "{\"value_schema\":\"x\",\"records\":[{\"key\":" + key + ",\"value\":" + value
                        + ",\"partition\":1},{\"value\":\"YQ==\"}],\"key_schema_id\":1}");
        return JsonTexts.mutated(bodies);
    }

    private ProduceBody read(EmbeddedFormat format, byte[] body) {
        return reader.read(format, OptionalInt.empty(), body, 0, body.length);
    }

    private byte[] stored(ProduceBodyReader by, byte[] value) {
        byte[] body = concatenated("{\"records\":[{\"value\":".getBytes(UTF_8), value, "}]}".getBytes(UTF_8));
        OutgoingRecord record = by.read(EmbeddedFormat.JSON, OptionalInt.empty(), body, 0, body.length)
                .records()
                .get(0);
        return record.value().isTombstone()
                ? "null".getBytes(UTF_8)
                : record.value().bytes();
    }

    private Optional<String> rendered(EmbeddedFormat format, byte[] stored) {
        var record = new FetchedRecord(TopicPartition.of("t", 0), 0, RecordKey.NONE, RecordValue.of(stored));
        RenderedRecords rendered = writer.render(Reads.of(format, List.of(record)));
        String text = UTF_8.decode(rendered.body().duplicate()).toString();
        if (rendered.failure().isPresent()) {
            assertThat(text).isEqualTo("[]");
            return Optional.empty();
        }
        assertThat(text).startsWith(FRAME_HEAD).endsWith(FRAME_TAIL);
        return Optional.of(text.substring(FRAME_HEAD.length(), text.length() - FRAME_TAIL.length()));
    }

    private static byte[] concatenated(byte[]... parts) {
        var output = new JsonOutput(0);
        Arrays.stream(parts).forEach(output::raw);
        return output.copyFrom(0);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void valuesAreStoredAsJacksonWouldWithExactNumbers(@ForAll("values") String value) throws IOException {
        byte[] bytes = value.getBytes(UTF_8);

        assertThat(stored(reader, bytes)).asString(UTF_8).isEqualTo(new String(JacksonOracle.compact(bytes), UTF_8));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void valuesAreIndentedAsJacksonWould(@ForAll("values") String value) throws IOException {
        byte[] bytes = value.getBytes(UTF_8);

        assertThat(stored(new ProduceBodyReader(true, true), bytes))
                .asString(UTF_8)
                .isEqualTo(new String(JacksonOracle.indented(bytes), UTF_8));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatWasStoredIsReadBackUnchanged(@ForAll("values") String value) {
        byte[] stored = stored(reader, value.getBytes(UTF_8));

        assertThat(rendered(EmbeddedFormat.JSON, stored)).hasValue(new String(stored, UTF_8));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void bytesMakeARoundTripAsBase64(@ForAll byte[] bytes) {
        String base64 = rendered(EmbeddedFormat.BINARY, bytes).orElseThrow();

        byte[] body = ("{\"records\":[{\"value\":" + base64 + "}]}").getBytes(UTF_8);
        assertThat(base64).isEqualTo("\"" + Base64.getEncoder().encodeToString(bytes) + "\"");
        assertThat(read(EmbeddedFormat.BINARY, body).records().get(0).value().bytes())
                .isEqualTo(bytes);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void onlyWhatJacksonTakesIsTaken(@ForAll("mutatedValues") byte[] text) {
        Assume.that(JsonTexts.isUndisputed(text));
        byte[] element = concatenated("[".getBytes(UTF_8), text, "]".getBytes(UTF_8));
        byte[] body = concatenated("{\"records\":[{\"value\":".getBytes(UTF_8), element, "}]}".getBytes(UTF_8));
        assertThat(isTaken(EmbeddedFormat.JSON, body)).isEqualTo(JsonTexts.isUtf8(body) && JacksonOracle.takes(body));
    }

    private boolean isTaken(EmbeddedFormat format, byte[] body) {
        try {
            read(format, body);
            return true;
        } catch (ProxyException e) {
            return false;
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatJacksonTakesIsRead(@ForAll("mutatedValues") byte[] text) {
        Assume.that(JsonTexts.isUndisputed(text));

        // The other direction does not hold: what stands behind the first value is not looked at.
        if (JsonTexts.isUtf8(text) && JacksonOracle.takes(text)) {
            assertThat(rendered(EmbeddedFormat.JSON, text)).isPresent();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noBodyFailsInAnotherWayThanSaid(@ForAll("mutatedBodies") byte[] body) {
        for (EmbeddedFormat each : List.of(EmbeddedFormat.BINARY, EmbeddedFormat.JSON)) {
            if (isTaken(each, body) && JsonTexts.isUndisputed(body)) {
                assertThat(JacksonOracle.takes(body)).isTrue();
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void arbitraryBytesFailOnlyAsSaid(@ForAll byte[] bytes) {
        assertThat(isTaken(EmbeddedFormat.JSON, bytes)).isFalse();
        rendered(EmbeddedFormat.JSON, bytes);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void plainTextEndsAtTheFirstByteThatNeedsALook(
            @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 40) int plainBefore) {
        byte[] text = concatenated("x".repeat(plainBefore).getBytes(UTF_8), bytes);
        int expected = 0;
        while (expected < text.length && text[expected] >= ' ' && "\"\\".indexOf(text[expected]) < 0) {
            expected++;
        }

        assertThat(PlainText.end(text, 0, text.length)).isEqualTo(expected);
    }
}
