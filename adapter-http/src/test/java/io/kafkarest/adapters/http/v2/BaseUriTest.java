package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUriTest {

    private static final ConsumerInstanceId ID = new ConsumerInstanceId(new ConsumerGroupId("g"), "c");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://h:1/     |                         |                    |     | http://h:1/
                    http://h/       |                         |                    |     | http://h/
                    http://h:1/xxx/ |                         |                    |     | http://h:1/xxx/
                    http://h:1/     |                         | http://a:99,https://s:443 | pub | http://a:99/
                    https://h:1/    |                         | http://a:99,https://s:443 | pub | https://s:443/
                    https://h:1/    |                         | http://a:99        |     | https://h:1/
                    http://h:1/     | http://0.0.0.0:28084    |                    | pub | http://pub:28084/
                    http://h/       | http://0.0.0.0:28084    |                    | pub | http://pub/
                    http://h:1/     | http://[::]:1,http://[::1]:2,https://x:3 |   | pub | http://pub:2/
                    http://h:1/     | https://x:3             |                    | pub | http://pub:8082/
                    """)
    void leadsBackToTheProxy(String request, String listeners, String advertised, String hostName, String expected) {
        var config = new HttpConfig(
                true,
                false,
                uris(listeners),
                uris(advertised),
                hostName == null ? "" : hostName,
                8082,
                BodyConfig.DEFAULTS,
                CompatibilityConfig.DEFAULTS);

        assertThat(new BaseUri(config).of(ID, URI.create(request))).isEqualTo(expected + "consumers/g/instances/c");
    }

    private static List<URI> uris(String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(",")).map(URI::create).toList();
    }
}
