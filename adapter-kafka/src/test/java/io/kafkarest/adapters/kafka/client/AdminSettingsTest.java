package io.kafkarest.adapters.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "    ,      , 10000,  5000",
        "3000,      ,  3000,  3000",
        "8000,      ,  8000,  5000",
        "    , 20000, 20000, 20000",
        "    ,  2000, 10000,  2000",
        "3000, 20000,  3000, 20000",
        "some,      ,  some,  5000",
    })
    void adaptsTheTimeoutThatTheUserDidNotSet(String api, String request, String expectedApi, String expectedRequest) {
        Map<String, Object> settings = AdminSettings.of(user(api, request));

        assertThat(settings)
                .containsEntry("default.api.timeout.ms", expectedApi)
                .containsEntry("request.timeout.ms", expectedRequest);
    }

    private static Map<String, String> user(String api, String request) {
        Map<String, String> settings = new java.util.HashMap<>();
        if (api != null) {
            settings.put("default.api.timeout.ms", api);
        }
        if (request != null) {
            settings.put("request.timeout.ms", request);
        }
        return settings;
    }
}
