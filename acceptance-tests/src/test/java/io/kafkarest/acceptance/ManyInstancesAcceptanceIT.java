package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.HttpExchange;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two hundred consumer instances do not keep anybody else waiting. */
@ExtendWith(SuiteExtension.class)
class ManyInstancesAcceptanceIT {

    private static final int INSTANCES = 200;
    private static final String RECORD = "{\"records\":[{\"value\":1}]}";

    private final Suite suite;
    private final ProxyClient proxy;

    ManyInstancesAcceptanceIT(Suite suite) {
        this.suite = suite;
        this.proxy = suite.client();
    }

    @Test
    void produceIsQuickBesideTwoHundredLongPolls() {
        // Given
        String topic = suite.newTopic("many", 1);
        String other = suite.newTopic("other", 1);
        String run = suite.uniqueName("many");

        // When
        long start = System.nanoTime();
        List<Answer> created = each(i -> HttpCall.of("POST", "/consumers/" + run + i)
                .with("Content-Type", MediaTypes.V2)
                .withBody("{\"name\":\"c\",\"format\":\"json\",\"consumer.request.timeout.ms\":4000}"));
        List<Answer> subscribed = each(i -> HttpCall.of("POST", ProxyClient.path(run + i, "c") + "/subscription")
                .with("Content-Type", MediaTypes.V2)
                .withBody("{\"topics\":[\"" + topic + "\"]}"));
        Duration setUp = Duration.ofNanos(System.nanoTime() - start);
        // Two hundred groups form, which is work for the broker; the reads that wait after that are none.
        List<HttpExchange> joining = startReads(run);
        Answer besideJoining = proxy.produce(other, MediaTypes.JSON, RECORD);
        List<Answer> joined = joining.stream().map(HttpExchange::answer).toList();
        List<HttpExchange> reads = startReads(run);
        // Comes after all of them, so that they wait once it is answered.
        Answer behindTheReads = proxy.get("/topics/" + other);
        Answer produced = proxy.produce(other, MediaTypes.JSON, RECORD);
        Answer metadata = proxy.get("/topics/" + other);
        List<Answer> read = reads.stream().map(HttpExchange::answer).toList();
        each(i -> HttpCall.of("DELETE", ProxyClient.path(run + i, "c")));

        // Then
        assertThat(created).extracting(Answer::status).containsOnly(200);
        assertThat(subscribed).extracting(Answer::status).containsOnly(204);
        assertThat(setUp).isLessThan(Duration.ofSeconds(15));
        assertThat(produced.status()).as("%s", produced).isEqualTo(200);
        assertThat(produced.took()).isLessThan(Duration.ofSeconds(1));
        assertThat(metadata.took()).isLessThan(Duration.ofSeconds(1));
        assertThat(Stream.of(List.of(besideJoining, behindTheReads), joined, read)
                        .flatMap(List::stream))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
                .extracting(Answer::took)
                .allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(8)));
    }

    private List<HttpExchange> startReads(String run) {
        return start(i ->
                HttpCall.of("GET", ProxyClient.path(run + i, "c") + "/records").with("Accept", MediaTypes.JSON));
    }

    private List<Answer> each(IntFunction<HttpCall> call) {
        return start(call).stream().map(HttpExchange::answer).toList();
    }

    private List<HttpExchange> start(IntFunction<HttpCall> call) {
        return IntStream.range(0, INSTANCES)
                .mapToObj(i -> call.apply(i).sendTo(proxy.port()))
                .toList();
    }
}
