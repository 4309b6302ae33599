package io.kafkarest.app.wiring.settings;

import java.util.List;
import java.util.Optional;

/**
 * Settings of the registry's client. They are taken from {@code client.}, {@code producer.} and {@code consumer.}, too:
 * {@link ClientSettings#schemaRegistry()} has what results.
 */
public final class SchemaRegistryKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();
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
        NOT_YET.text("schema.registry.ssl.<key>", "", "TLS towards the registry: ssl.truststore.location and so on.");
        NOT_YET.text("schema.registry.request.header.<name>", "", "A header of every request.");
        NOT_YET.millis("schema.registry.http.connect.timeout.ms", "60000", "How long a connection may take.");
        NOT_YET.millis("schema.registry.http.read.timeout.ms", "60000", "How long an answer may take.");
        NOT_YET.integer("schema.registry.max.retries", "3", 0, MOST, "How often a request is tried again.");
        NOT_YET.millis("schema.registry.retries.wait.ms", "1000", "The first pause before that.");
        NOT_YET.millis("schema.registry.retries.max.wait.ms", "20000", "The longest one.");
        NOT_YET.text("schema.registry.proxy.host", "", "An HTTP proxy on the way to the registry.");
        NOT_YET.integer("schema.registry.proxy.port", "-1", -1, 65_535, "Its port.");
        NOT_YET.flag("schema.registry.url.randomize", "false", "Whether requests start at any of the URLs.");
    }

    private static void credentials() {
        NOT_YET.oneOf(
                "schema.registry.basic.auth.credentials.source",
                "URL",
                List.of("URL", "USER_INFO", "SASL_INHERIT"),
                "Where user and password stand.");
        NOT_YET.secret("schema.registry.basic.auth.user.info", "They themselves: user:password.");
        NOT_YET.text("schema.registry.bearer.auth.credentials.source", "STATIC_TOKEN", "Where a token comes from.");
        NOT_YET.secret("schema.registry.bearer.auth.token", "The token itself.");
        NOT_YET.text("schema.registry.bearer.auth.issuer.endpoint.url", "", "Who issues one.");
        NOT_YET.text("schema.registry.bearer.auth.client.id", "", "Who asks for it.");
        NOT_YET.secret("schema.registry.bearer.auth.client.secret", "The password of that one.");
        NOT_YET.text("schema.registry.bearer.auth.scope", "", "What it is for.");
        NOT_YET.text("schema.registry.bearer.auth.scope.claim.name", "scope", "The claim that says so.");
        NOT_YET.text("schema.registry.bearer.auth.sub.claim.name", "sub", "The claim with the name of its owner.");
        NOT_YET.integer(
                "schema.registry.bearer.auth.cache.expiry.buffer.seconds", "300", 0, MOST, "How early it is renewed.");
        KEYS.ignoredBecause("there is no cloud of Confluent behind the proxy")
                .text("schema.registry.bearer.auth.logical.cluster", "", "A cluster in Confluent's cloud.");
        KEYS.ignoredBecause("there is no cloud of Confluent behind the proxy")
                .text("schema.registry.bearer.auth.identity.pool.id", "", "An identity pool in Confluent's cloud.");
        KEYS.refusedBecause("Java classes of the reference do not fit the proxy")
                .text("schema.registry.bearer.auth.custom.provider.class", "", "A class that has the token.");
    }

    private static void schemas() {
        NOT_YET.integer("schema.registry.max.schemas.per.subject", "1000", 1, MOST, "Schemas kept for a subject.");
        NOT_YET.flag("schema.registry.normalize.schemas", "false", "Whether schemas are compared in normal form.");
        NOT_YET.number("schema.registry.latest.cache.size", "1000", "How many latest versions are kept.");
        NOT_YET.number("schema.registry.latest.cache.ttl.sec", "-1", "How long; -1: for ever.");
        NOT_YET.text("schema.registry.key.subject.name.strategy", "", "How the subject of a key is named.");
        NOT_YET.text("schema.registry.value.subject.name.strategy", "", "How the subject of a value is named.");
        NOT_YET.text(
                "schema.registry.reference.subject.name.strategy", "", "How those of Protobuf's imports are named.");
        NOT_YET.text("schema.registry.context.name.strategy", "", "How the context of subjects is named.");
        KEYS.ignoredBecause("a schema that comes as a text is registered, in the reference, too")
                .flag("schema.registry.auto.register.schemas", "false", "Nothing: it is forced to false.");
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
        NOT_YET.flag("schema.registry.avro.use.logical.type.converters", "false", "Whether logical types are Java's.");
        NOT_YET.flag("schema.registry.json.fail.invalid.schema", "false", "Whether JSON is held against its schema.");
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
