package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes answer to anybody; {@link BrokerOutageAcceptanceIT} shows them while the broker is away. */
@ExtendWith(SuiteExtension.class)
class HealthAcceptanceIT {

    private final ProxyClient proxy;

    HealthAcceptanceIT(Suite suite) {
        this.proxy = suite.client();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "application/json", "application/vnd.kafka.v2+json", "foo"})
    void probesAnswerWhateverIsAccepted(String accept) {
        Answer alive = HttpCall.of("GET", "/livez").with("Accept", accept).answerFrom(proxy.port());
        Answer ready = HttpCall.of("GET", "/readyz").with("Accept", accept).answerFrom(proxy.port());

        assertThat(alive.status()).as("%s", alive).isEqualTo(200);
        assertThat(ready.status()).as("%s", ready).isEqualTo(200);
    }
}
