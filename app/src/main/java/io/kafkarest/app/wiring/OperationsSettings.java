package io.kafkarest.app.wiring;

import io.kafkarest.adapters.http.config.LatencyConfig;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.adapters.http.config.RequestLogConfig;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.ObservabilityKeys;
import io.kafkarest.app.wiring.settings.OperationsKeys;
import io.kafkarest.app.wiring.settings.Settings;
import java.net.URI;
import java.util.List;

/** What the HTTP adapter is told of operators' wishes. */
final class OperationsSettings {

    private OperationsSettings() {}

    static OperationsConfig of(Settings settings) {
        RequestLogConfig requestLog = new RequestLogConfig(
                settings.get(ObservabilityKeys.REQUEST_LOG),
                settings.get(ObservabilityKeys.REQUEST_LOGGER),
                settings.get(ObservabilityKeys.REQUEST_LOG_FORMAT).equals("JSON"),
                settings.get(ObservabilityKeys.REQUEST_LOG_MORE_FIELDS));
        LatencyConfig latency = new LatencyConfig(
                settings.get(ObservabilityKeys.OBJECTIVES),
                settings.get(ObservabilityKeys.OBJECTIVE),
                settings.get(ObservabilityKeys.AGREEMENT),
                settings.get(ObservabilityKeys.LARGEST_PERCENTILE));
        return new OperationsConfig(
                management(settings), requestLog, settings.get(ObservabilityKeys.JMX_DOMAIN), latency);
    }

    private static List<URI> management(Settings settings) {
        List<URI> listeners = settings.get(OperationsKeys.MANAGEMENT_LISTENERS);
        for (URI each : listeners) {
            if (!"http".equalsIgnoreCase(each.getScheme()) || each.getHost() == null || each.getPort() < 0) {
                throw new InvalidSettingException(
                        "management.listeners: '%s' is not http://host:port; there is no TLS for it".formatted(each));
            }
        }
        return listeners;
    }
}
