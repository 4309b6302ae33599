package io.kafkarest.adapters.kafka.client;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Settings of the admin client: the user's, and ours where he has none. */
final class AdminSettings {

    private static final long API_TIMEOUT_MILLIS = 10_000;
    private static final long REQUEST_TIMEOUT_MILLIS = 5_000;

    private AdminSettings() {}

    /**
     * The user's settings with ours added. Kafka refuses a request time-out above that of the whole call, so of these two the
     * one that the user did not set follows the one that he did.
     */
    static Map<String, Object> of(Map<String, String> user) {
        Map<String, Object> settings = new HashMap<>(user);
        settings.putIfAbsent(AdminClientConfig.CLIENT_ID_CONFIG, "kafka-rest-admin");
        long request = UserSettings.number(user, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG)
                .orElse(REQUEST_TIMEOUT_MILLIS);
        long api = UserSettings.number(user, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG)
                .orElse(Math.max(API_TIMEOUT_MILLIS, request));
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(api));
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(Math.min(request, api)));
        return settings;
    }
}
