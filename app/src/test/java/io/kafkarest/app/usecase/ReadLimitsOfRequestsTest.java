package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.out.ConsumerClient;
import io.kafkarest.ports.out.ConsumerClientPositions;
import io.kafkarest.ports.out.ConsumerClientSubscription;
import io.kafkarest.ports.testkit.InMemoryInstanceStore;
import io.kafkarest.ports.testkit.InMemorySchemaCodecs;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request asks for, what its instance allows, and what the proxy allows, make one limit. */
class ReadLimitsOfRequestsTest {

    private static final ConsumerInstanceId ID = new ConsumerInstanceId(new ConsumerGroupId("g"), "c");

    private final AskedClient client = new AskedClient();

    @ParameterizedTest(name = "asked {0}, instance {1}: {2} ms")
    @CsvSource({
        ",     ,     1000", // what the proxy says
        "100,  ,     100", // shorter is taken
        "5000, ,     1000", // longer is capped
        "0,    ,     1000", // no number at all
        "-1,   ,     1000",
        ",     2500, 2500", // an instance may wait longer than the proxy says
        "3000, 2500, 2500",
        ",     -1,   0", // and may refuse to wait
    })
    void takesTheShorterTimeout(Long asked, Long ofInstance, long expected) {
        ReadLimits limits = limits(
                new ConsumerSettings(
                        Map.of(),
                        OptionalInt.empty(),
                        Optional.ofNullable(ofInstance).map(Duration::ofMillis)),
                Optional.ofNullable(asked).map(Duration::ofMillis),
                OptionalLong.empty());

        assertThat(limits.timeout()).isEqualTo(Duration.ofMillis(expected));
    }

    @ParameterizedTest(name = "asked {0}: {1} bytes")
    @CsvSource({",500", "20,20", "900,500", "0,500", "-1,500"})
    void takesTheSmallerSize(Long asked, long expected) {
        ReadLimits limits = limits(
                ConsumerSettings.DEFAULTS,
                Optional.empty(),
                asked == null ? OptionalLong.empty() : OptionalLong.of(asked));

        assertThat(limits.maxBytes()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "instance {0}: {1}")
    @CsvSource({",7", "0,0", "1,1", "100,100", "-1,"})
    void waitsForTheBytesOfTheInstanceOrElseOfTheProxy(Integer ofInstance, Integer expected) {
        ReadLimits limits = limits(
                new ConsumerSettings(
                        Map.of(),
                        ofInstance == null ? OptionalInt.empty() : OptionalInt.of(ofInstance),
                        Optional.empty()),
                Optional.empty(),
                OptionalLong.empty());

        assertThat(limits.minBytes()).isEqualTo(expected == null ? OptionalInt.empty() : OptionalInt.of(expected));
    }

    private ReadLimits limits(ConsumerSettings settings, Optional<Duration> timeout, OptionalLong maxBytes) {
        InstanceRegistry registry = new InstanceRegistry(
                (principal, permission) -> AccessDecision.ALLOWED,
                new InMemoryInstanceStore(),
                instance -> client,
                new MutableClock());
        registry.add(new ConsumerInstance(ID, EmbeddedFormat.BINARY, settings, Principal.ANONYMOUS));
        ConsumerPolicy policy = new ConsumerPolicy("", Duration.ofMillis(1000), 500, 7, Duration.ofMinutes(5), 10);
        var unused = new RecordReadingService(registry, policy, new InMemorySchemaStore(), new InMemorySchemaCodecs())
                .read(new ReadQuery(Principal.ANONYMOUS, ID, Optional.empty(), timeout, maxBytes));
        return client.asked.orElseThrow();
    }

    /** A client that only remembers what it was asked for. */
    private static final class AskedClient implements ConsumerClient {

        private Optional<ReadLimits> asked = Optional.empty();

        @Override
        public CompletionStage<Delivery> read(ReadLimits limits) {
            asked = Optional.of(limits);
            return new CompletableFuture<>();
        }

        @Override
        public void isUsedBy(Principal owner) {}

        @Override
        public ConsumerClientSubscription subscription() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConsumerClientPositions positions() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Void> close() {
            return CompletableFuture.completedStage(null);
        }
    }
}
