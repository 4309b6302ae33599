package io.kafkarest.app.wiring.settings;

import java.util.List;
import java.util.Optional;

/**
 * Settings of the registry's client. They are taken from {@code client.}, {@code producer.} and {@code consumer.}, too:
 * {@link ClientSettings#schemaRegistry()} has what results.
 */
public final class SchemaRegistryKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final int MOST = Integer.MAX_VALUE;

    static {
        connection();
        credentials();
        schemas();
        formats();
    }

    private SchemaRegistryKeys() {}

    static KeyGroup group() {
        return KEYS;
    }

    /** The key of a setting of the client; TLS is another matter, since its names have no short form. */
    static Optional<SettingKey<?>> find(String setting) {
        String key = ClientSettings.REGISTRY_PREFIX + setting;
        return KEYS.keys().stream()
                .filter(each -> !setting.startsWith("ssl.") && each.covers(key))
                .<SettingKey<?>>map(each -> each)
                .findFirst();
    }

    private static void connection() {
        KEYS.text("schema.registry.ssl.<key>", "", "TLS towards the registry: ssl.truststore.location and so on.");
        KEYS.text("schema.registry.request.header.<name>", "", "A header of every request.");
        KEYS.millis("schema.registry.http.connect.timeout.ms", "3000", "How long a connection may take.");
        KEYS.millis(
                "schema.registry.http.total.timeout.ms",
                "15000",
                "How long a question may take with all URLs and retries.");
        KEYS.millis("schema.registry.http.read.timeout.ms", "10000", "How long an answer may take.");
        KEYS.integer("schema.registry.max.retries", "2", 0, MOST, "How often a request is tried again.");
        KEYS.millis("schema.registry.retries.wait.ms", "100", "The first pause before that.");
        KEYS.millis("schema.registry.retries.max.wait.ms", "1000", "The longest one.");
        KEYS.text("schema.registry.proxy.host", "", "An HTTP proxy on the way to the registry.");
        KEYS.integer("schema.registry.proxy.port", "-1", -1, 65_535, "Its port.");
        KEYS.flag("schema.registry.url.randomize", "false", "Whether requests start at any of the URLs.");
    }

    private static void credentials() {
        KEYS.oneOf(
                "schema.registry.basic.auth.credentials.source",
                "URL",
                List.of("URL", "USER_INFO", "SASL_INHERIT"),
                "Where user and password stand.");
        KEYS.secret("schema.registry.basic.auth.user.info", "They themselves: user:password.");
        KEYS.text("schema.registry.bearer.auth.credentials.source", "", "Where a token comes from.");
        KEYS.secret("schema.registry.bearer.auth.token", "The token itself.");
        KEYS.text("schema.registry.bearer.auth.issuer.endpoint.url", "", "Who issues one.");
        KEYS.text("schema.registry.bearer.auth.client.id", "", "Who asks for it.");
        KEYS.secret("schema.registry.bearer.auth.client.secret", "The password of that one.");
        KEYS.text("schema.registry.bearer.auth.scope", "", "What it is for.");
        KEYS.ignoredBecause("a token is handed on as it is")
                .text("schema.registry.bearer.auth.scope.claim.name", "scope", "The claim that says so.");
        KEYS.ignoredBecause("a token is handed on as it is")
                .text("schema.registry.bearer.auth.sub.claim.name", "sub", "The claim with the name of its owner.");
        KEYS.integer(
                "schema.registry.bearer.auth.cache.expiry.buffer.seconds", "300", 0, MOST, "How early it is renewed.");
        KEYS.text("schema.registry.bearer.auth.logical.cluster", "", "Sent with a token: target-sr-cluster.");
        KEYS.text("schema.registry.bearer.auth.identity.pool.id", "", "Sent with one: Confluent-Identity-Pool-Id.");
        KEYS.refusedBecause("Java classes of the reference do not fit the proxy")
                .text("schema.registry.bearer.auth.custom.provider.class", "", "A class that has the token.");
    }

    private static void schemas() {
        KEYS.ignoredBecause("caches are bounded by the size of the texts they hold")
                .integer("schema.registry.max.schemas.per.subject", "1000", 1, MOST, "Schemas kept for a subject.");
        KEYS.flag("schema.registry.normalize.schemas", "false", "Whether schemas are compared in normal form.");
        KEYS.ignoredBecause("caches are bounded by the size of the texts they hold")
                .number("schema.registry.latest.cache.size", "1000", "How many latest versions are kept.");
        KEYS.number("schema.registry.latest.cache.ttl.sec", "10", "How long; -1: for ever.");
        KEYS.number("schema.registry.missing.id.cache.ttl.sec", "5", "How long an unknown id stays unknown.");
        KEYS.text(
                "schema.registry.key.subject.name.strategy", "TopicNameStrategy", "How the subject of a key is named.");
        KEYS.text(
                "schema.registry.value.subject.name.strategy",
                "TopicNameStrategy",
                "How the subject of a value is named.");
        KEYS.ignoredBecause("imports are registered by whoever wrote them")
                .text(
                        "schema.registry.reference.subject.name.strategy",
                        "",
                        "How those of Protobuf's imports are named.");
        KEYS.ignoredBecause("contexts stand in the names of subjects, or in the URL")
                .text("schema.registry.context.name.strategy", "", "How the context of subjects is named.");
        KEYS.flag(
                "schema.registry.auto.register.schemas",
                "true",
                "With compat.honor.auto.register.schemas: whether schemas given as text are registered.");
        KEYS.ignoredBecause("the version is chosen by the request, in the reference, too")
                .flag("schema.registry.use.latest.version", "false", "Nothing: it is forced to false.");
        KEYS.refusedBecause("no rules of data contracts are run")
                .texts("schema.registry.rule.executors", "", "Classes that run the rules of a schema.");
        KEYS.refusedBecause("no rules of data contracts are run")
                .texts("schema.registry.rule.actions", "", "Classes that act when a rule fails.");
        KEYS.ignoredBecause("no rules of data contracts are run")
                .text("schema.registry.rule.<key>", "", "Settings of such classes.");
    }

    private static void formats() {
        KEYS.ignoredBecause("compat.lenient.avro has logical types in human form")
                .flag("schema.registry.avro.use.logical.type.converters", "false", "Whether logical types are Java's.");
        KEYS.ignoredBecause("JSON is always held against its schema, in the reference, too")
                .flag("schema.registry.json.fail.invalid.schema", "false", "Whether JSON is held against its schema.");
        KEYS.ignoredBecause("no Java class becomes a schema")
                .flag("schema.registry.avro.reflection.allow.null", "false", "Null in schemas of Java classes.");
        KEYS.ignoredBecause("schemas are handed on as they are")
                .flag("schema.registry.avro.remove.java.properties", "false", "Java's own properties in schemas.");
        KEYS.ignoredBecause("no Java class becomes a schema")
                .flag("schema.registry.json.oneof.for.nullables", "true", "Null in schemas of Java classes.");
        KEYS.ignoredBecause("no Java class becomes a schema")
                .text("schema.registry.json.schema.spec.version", "draft_7", "The draft of schemas of Java classes.");
    }
}
