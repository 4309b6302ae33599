package io.kafkarest.app.wiring;

import io.kafkarest.app.usecase.ConsumerPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Every key of the configuration that is the proxy's own; {@code docs/configuration.md} is compared with this list. */
final class SettingKeys {

    private static final List<SettingKey<?>> ALL = new ArrayList<>();

    static final SettingKey<List<URI>> LISTENERS = listeners(
            "listeners", "http://0.0.0.0:8082", "Where the proxy listens: a comma-separated list of http:// URLs.");
    static final SettingKey<String> BOOTSTRAP_SERVERS =
            text("bootstrap.servers", "", "The brokers, host:port, comma-separated; must be set.");
    static final SettingKey<List<URI>> SCHEMA_REGISTRY_URL = uris(
            "schema.registry.url",
            "http://localhost:8081",
            "The Schema Registry: a comma-separated list of URLs; empty means that there is none.");
    static final SettingKey<List<URI>> ADVERTISED_LISTENERS =
            uris("advertised.listeners", "", "URLs that answers name instead of the Host header, by scheme.");
    static final SettingKey<String> HOST_NAME =
            text("host.name", "", "Deprecated: the host that answers name if advertised.listeners has none.");
    static final SettingKey<Integer> PORT =
            integer("port", "8082", 0, 65_535, "Deprecated: the port that goes with host.name.");
    static final SettingKey<String> ID = text("id", "", "Part of the names that the proxy makes for instances.");

    static final SettingKey<Boolean> API_V2 = flag("api.v2.enable", "true", "Whether API v2 is served.");

    static final SettingKey<Integer> CONSUMER_THREADS = integer(
            "consumer.threads",
            "50",
            Integer.MIN_VALUE,
            10_000,
            "Threads that poll for instances, and as many for calls that wait for a broker; negative: no limit.");
    static final SettingKey<Duration> CONSUMER_REQUEST_TIMEOUT =
            millis("consumer.request.timeout.ms", "1000", "How long a read waits at most.");
    static final SettingKey<Long> CONSUMER_REQUEST_MAX_BYTES =
            number("consumer.request.max.bytes", "67108864", "Bytes of keys and values that one answer may hold.");
    static final SettingKey<Duration> CONSUMER_INSTANCE_TIMEOUT =
            millis("consumer.instance.timeout.ms", "300000", "How long an instance lives without being used.");
    static final SettingKey<Integer> CONSUMER_INSTANCES_MAX =
            integer("consumer.instances.max", "10000", 1, 1_000_000, "How many instances there may be at once.");
    static final SettingKey<Duration> CONSUMER_OPERATION_TIMEOUT = millis(
            "consumer.operation.timeout.ms", "10000", "How long a commit or a look-up of offsets takes at most.");
    static final SettingKey<Integer> FETCH_MIN_BYTES = integer(
            "fetch.min.bytes",
            "1",
            ConsumerPolicy.LEAST_FETCH_MIN_BYTES,
            ConsumerPolicy.MOST_FETCH_MIN_BYTES,
            "Bytes that a read waits for; -1 makes every read last its whole timeout.");

    static final SettingKey<Boolean> NULL_IS_TOMBSTONE = flag(
            "null.request.body.always.publishes.empty.record",
            "false",
            "Whether null is no key or a tombstone also where there is a schema.");
    static final SettingKey<Boolean> PRODUCE_INTERNAL_TOPICS = flag(
            "produce.internal.topics.enabled", "false", "Whether __consumer_offsets and the like may be written to.");
    static final SettingKey<Integer> MAX_REQUEST_SIZE = integer(
            "http.max.request.body.bytes", "104857600", 1, Integer.MAX_VALUE, "Size of the largest request body.");
    static final SettingKey<Integer> MAX_REQUEST_HEADER_SIZE = integer(
            "max.request.header.size", "8192", 128, 1 << 20, "Size of the largest request line with its headers.");
    static final SettingKey<Duration> IDLE_TIMEOUT =
            millis("idle.timeout.ms", "30000", "How long a connection may be silent.");
    static final SettingKey<Duration> SHUTDOWN_GRACEFUL =
            millis("shutdown.graceful.ms", "5000", "How long requests in flight may last after a stop.");
    static final SettingKey<Integer> THREAD_POOL_MIN =
            integer("thread.pool.min", "8", 1, 10_000, "HTTP threads that are always there.");
    static final SettingKey<Integer> THREAD_POOL_MAX =
            integer("thread.pool.max", "200", 4, 10_000, "HTTP threads at most.");
    static final SettingKey<Boolean> COMPRESSION =
            flag("compression.enable", "true", "Whether answers are compressed for clients that accept it.");
    static final SettingKey<Boolean> FORWARDED = flag(
            "network.forwarded.request.customizer.enable",
            "false",
            "Whether Forwarded and X-Forwarded-* headers are believed.");

    static final SettingKey<String> AUTHENTICATION_METHOD =
            oneOf("authentication.method", "NONE", List.of("NONE", "BASIC"), "How callers say who they are.");
    static final SettingKey<String> AUTHENTICATION_REALM =
            text("authentication.realm", "", "The realm that the challenge names.");
    static final SettingKey<List<String>> AUTHENTICATION_ROLES =
            texts("authentication.roles", "*", "Roles that may use the proxy; * stands for everybody who is known.");
    static final SettingKey<String> AUTHENTICATION_USERS_FILE =
            text("authentication.users.file", "", "The file with users, passwords and roles for BASIC authentication.");

    static final SettingKey<Boolean> COMPAT_STRICT = flag(
            "compat.strict", "false", "Does nothing that the reference does not do: all further compat keys are off.");
    static final SettingKey<Boolean> COMPAT_NULL_IS_TOMBSTONE =
            flag("compat.null.is.tombstone", "false", "Null is no key or a tombstone also where there is a schema.");
    static final SettingKey<Boolean> COMPAT_ANY_SCHEMA_ID =
            flag("compat.any.schema.id", "false", "A schema id need not be registered under the subject of the topic.");
    static final SettingKey<Boolean> COMPAT_AUTO_REGISTER = flag(
            "compat.honor.auto.register.schemas",
            "false",
            "Schemas given as text are registered only if auto.register.schemas is true.");
    static final SettingKey<Boolean> COMPAT_LENIENT_AVRO = flag(
            "compat.lenient.avro", "false", "Avro takes defaults, bare unions and human forms of dates and decimals.");

    static {
        flag("compat.distinct.topic.not.found", "false", "An unknown topic is 404/40401 instead of 404/40403.");
        flag("compat.reject.bad.query.parameters", "false", "A query parameter that is no number is 400, not 404.");
        flag("compat.reject.read.without.subscription", "false", "Reading from nothing is 409/40903, not 500.");
        flag("compat.reject.empty.subscription", "false", "A subscription to nothing, or to two kinds, is 422.");
        flag("compat.unavailable.without.broker", "false", "Without a broker: 503/50302 instead of 500/50003.");
        flag("compat.internal.error.for.unknown.failure", "false", "A broker's nameless failure is 500, not 400.");
        flag("compat.decoding.failure.is.no.timeout", "false", "An undecodable record is 500/50002, not 408/40801.");
        flag("compat.unavailable.without.registry", "false", "Without a Schema Registry: 503 instead of 422/42207.");
        flag("compat.synchronous.commit", "false", "A commit without body waits for the broker unless async=true.");
    }

    static final SettingKey<Boolean> REQUEST_LOG =
            flag("request.logging.enable", "true", "Whether each request is logged.");
    static final SettingKey<String> LOG_LEVEL = oneOf(
            "logging.level",
            "INFO",
            List.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL"),
            "What the proxy logs.");

    private SettingKeys() {}

    static List<SettingKey<?>> all() {
        return List.copyOf(ALL);
    }

    private static SettingKey<String> text(String name, String defaultText, String effect) {
        return add(name, "string", defaultText, Function.identity(), effect);
    }

    private static SettingKey<List<String>> texts(String name, String defaultText, String effect) {
        return add(name, "list", defaultText, SettingKeys::split, effect);
    }

    private static SettingKey<List<URI>> uris(String name, String defaultText, String effect) {
        return add(
                name,
                "list of URLs",
                defaultText,
                text -> split(text).stream().map(SettingKeys::uri).toList(),
                effect);
    }

    private static SettingKey<List<URI>> listeners(String name, String defaultText, String effect) {
        return add(
                name,
                "list of URLs",
                defaultText,
                text -> split(text).stream().map(SettingKeys::listener).toList(),
                effect);
    }

    private static SettingKey<Boolean> flag(String name, String defaultText, String effect) {
        return add(name, "boolean", defaultText, SettingKeys::bool, effect);
    }

    private static SettingKey<Long> number(String name, String defaultText, String effect) {
        return add(name, "long", defaultText, Long::valueOf, effect);
    }

    private static SettingKey<Duration> millis(String name, String defaultText, String effect) {
        return add(name, "milliseconds", defaultText, text -> Duration.ofMillis(Long.parseLong(text)), effect);
    }

    private static SettingKey<Integer> integer(String name, String defaultText, int least, int most, String effect) {
        Function<String, Integer> parser = text -> {
            int value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw new IllegalArgumentException("%d is not in %d to %d".formatted(value, least, most));
            }
            return value;
        };
        return add(name, "int", defaultText, parser, effect);
    }

    private static SettingKey<String> oneOf(String name, String defaultText, List<String> values, String effect) {
        Function<String, String> parser = text -> {
            String value = text.toUpperCase(Locale.ROOT);
            if (!values.contains(value)) {
                throw new IllegalArgumentException("'%s' is not one of %s".formatted(text, String.join(", ", values)));
            }
            return value;
        };
        return add(name, "string", defaultText, parser, effect);
    }

    private static <T> SettingKey<T> add(
            String name, String type, String defaultText, Function<String, T> parser, String effect) {
        SettingKey<T> key = new SettingKey<>(name, type, defaultText, parser, effect);
        ALL.add(key);
        return key;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static URI uri(String text) {
        URI uri = URI.create(text);
        if (uri.getScheme() == null || uri.getRawAuthority() == null) {
            throw new IllegalArgumentException("'%s' is not a URL".formatted(text));
        }
        return uri;
    }

    private static URI listener(String text) {
        URI uri = uri(text);
        if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 0) {
            throw new IllegalArgumentException("'%s' is not http://host:port".formatted(text));
        }
        return uri;
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'%s' is neither true nor false".formatted(text));
        };
    }
}
