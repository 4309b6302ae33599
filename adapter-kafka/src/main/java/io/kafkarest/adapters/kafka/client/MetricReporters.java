package io.kafkarest.adapters.kafka.client;

import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.metrics.MetricsReporter;
import org.apache.kafka.common.utils.Utils;

/** The classes that Kafka's clients report their metrics to. Kafka would miss one at the first request only. */
final class MetricReporters {

    private static final String KEY = CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG;

    private MetricReporters() {}

    /** Fails if a client with these settings could not be made for want of a reporter. */
    static void require(Map<String, String> client) {
        Arrays.stream(client.getOrDefault(KEY, "").split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(MetricReporters::require);
    }

    private static void require(String name) {
        Class<?> found;
        try {
            found = Class.forName(name, false, Utils.getContextOrKafkaClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException(
                    "%s: there is no class %s on the class path, or it cannot be loaded".formatted(KEY, name), e);
        }
        if (!MetricsReporter.class.isAssignableFrom(found)) {
            throw new IllegalArgumentException("%s: %s is no MetricsReporter of Kafka".formatted(KEY, name));
        }
    }
}
