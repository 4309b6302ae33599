package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.FakeDelivery;
import io.kafkarest.adapters.http.fake.FakeProxy;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.fake.Wire;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.RecordRead;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerRecordsResourceTest {

    private static final TopicPartition PARTITION = TopicPartition.of("t1", 0);

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET P/records                             | BIN     | read Optional[BINARY] Optional.empty OptionalLong.empty
                    GET P/records?timeout=100&max_bytes=5     | JSON    | read Optional[JSON] Optional[PT0.1S] OptionalLong[5]
                    GET P/records?timeout=0&max_bytes=-1      | AVRO    | read Optional[AVRO] Optional.empty OptionalLong.empty
                    GET P/records                             | PLAIN   | read Optional.empty Optional.empty OptionalLong.empty
                    """)
    void asksForWhatTheRequestSays(String request, String accept, String question) {
        Wire.ask(server, request, null, accept, null);

        assertThat(server.proxy.asked).containsExactly(question, "read");
    }

    @Test
    void reportsRecordsDeliveredWhenTheAnswerWasWritten() throws Exception {
        FakeDelivery delivery = reading("1", "[2]");

        assertThat(Wire.ask(server, "GET P/records", null, "JSON", null).body())
                .isEqualTo("[{\"topic\":\"t1\",\"key\":null,\"value\":1,\"partition\":0,\"offset\":0},"
                        + "{\"topic\":\"t1\",\"key\":null,\"value\":[2],\"partition\":0,\"offset\":1}]");
        assertThat(settled(delivery).positions()).isEqualTo(Map.of(PARTITION, new Offset(2)));
    }

    @Test
    void deliversWhatComesBeforeARecordThatCannotBeDecoded() throws Exception {
        FakeDelivery delivery = reading("1", "not json", "3");

        HttpResponse<String> answer = Wire.ask(server, "GET P/records", null, "JSON", null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"offset\":0}").doesNotContain("\"offset\":2}");
        assertThat(settled(delivery).positions()).isEqualTo(Map.of(PARTITION, new Offset(1)));
        assertThat(settled(delivery).undecodable()).get().returns(new Offset(1), failure -> failure.offset());
        assertThat(settled(delivery).failureReported()).isFalse();
    }

    @Test
    void tellsOfARecordThatCannotBeDecodedIfThereIsNothingElseToTell() throws Exception {
        FakeDelivery delivery = reading("not json", "2");

        HttpResponse<String> answer = Wire.ask(server, "GET P/records", null, "JSON", null);

        assertThat(answer.statusCode()).isEqualTo(408);
        assertThat(answer.body()).startsWith("{\"error_code\":40801,");
        assertThat(settled(delivery).failureReported()).isTrue();
        assertThat(settled(delivery).positions()).isEmpty();
    }

    @Test
    void refusesAnotherFormatInTheTypeThatWasAskedFor() {
        server.proxy.reading =
                query -> FakeProxy.failed(FailureCode.CONSUMER_FORMAT_MISMATCH, "The requested embedded data format");

        HttpResponse<String> answer = Wire.ask(server, "GET P/records", null, "JSON", null);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).startsWith("{\"error_code\":40601,");
        assertThat(Wire.typeOf(answer)).isEqualTo("JSON");
    }

    @Test
    void neverReadsForHead() {
        HttpResponse<String> answer = Wire.ask(server, "HEAD P/records", null, null, null);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(server.proxy.asked).isEmpty();
    }

    private FakeDelivery reading(String... values) {
        FakeDelivery delivery = FakeDelivery.of(values);
        server.proxy.reading = query -> FakeProxy.done(new RecordRead(EmbeddedFormat.JSON, delivery));
        return delivery;
    }

    private static DeliveryReport settled(FakeDelivery delivery) throws Exception {
        return delivery.report.get(5, TimeUnit.SECONDS);
    }
}
