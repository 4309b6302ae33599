package io.kafkarest.adapters.schemaregistry.settings;

/** Every setting that the registry's client honours, with its effect in one line. */
public enum RegistryKey {
    URL_RANDOMIZE("url.randomize", "Begin with any of the URLs instead of the first; default false"),
    BASIC_SOURCE(
            "basic.auth.credentials.source",
            "Where user and password come from: URL (default), USER_INFO or SASL_INHERIT (from sasl.jaas.config)"),
    BASIC_USER_INFO("basic.auth.user.info", "user:password, with the source USER_INFO"),
    SASL_JAAS_CONFIG(
            "sasl.jaas.config", "Options of the login module, read with SASL_INHERIT or SASL_OAUTHBEARER_INHERIT"),
    BEARER_SOURCE(
            "bearer.auth.credentials.source",
            "Where a bearer token comes from: STATIC_TOKEN, OAUTHBEARER or SASL_OAUTHBEARER_INHERIT"),
    BEARER_TOKEN("bearer.auth.token", "The token itself, with the source STATIC_TOKEN"),
    BEARER_ENDPOINT("bearer.auth.issuer.endpoint.url", "Token endpoint of the issuer, with the source OAUTHBEARER"),
    BEARER_CLIENT_ID("bearer.auth.client.id", "Client that the issuer knows the proxy as"),
    BEARER_CLIENT_SECRET("bearer.auth.client.secret", "Secret of that client"),
    BEARER_SCOPE("bearer.auth.scope", "Scope that is asked for; default none"),
    BEARER_EXPIRY_BUFFER(
            "bearer.auth.cache.expiry.buffer.seconds",
            "How long before its end a token is replaced, a fifth of its life at most; default 300"),
    BEARER_LOGICAL_CLUSTER("bearer.auth.logical.cluster", "Sent with a token as the header target-sr-cluster"),
    BEARER_IDENTITY_POOL("bearer.auth.identity.pool.id", "Sent with a token as the header Confluent-Identity-Pool-Id"),
    SASL_TOKEN_ENDPOINT(
            "sasl.oauthbearer.token.endpoint.url", "Token endpoint, with the source SASL_OAUTHBEARER_INHERIT"),
    KEYSTORE_LOCATION("schema.registry.ssl.keystore.location", "File with the proxy's own key and certificate"),
    KEYSTORE_PASSWORD("schema.registry.ssl.keystore.password", "Password of that file"),
    KEYSTORE_TYPE("schema.registry.ssl.keystore.type", "Its type: JKS (default), PKCS12 or PEM"),
    KEY_PASSWORD("schema.registry.ssl.key.password", "Password of the key; default that of the file"),
    KEYSTORE_KEY("schema.registry.ssl.keystore.key", "The proxy's own key as PEM (PKCS#8), instead of a file"),
    KEYSTORE_CHAIN("schema.registry.ssl.keystore.certificate.chain", "The certificates to that key, as PEM"),
    TRUSTSTORE_LOCATION("schema.registry.ssl.truststore.location", "File with the certificates that are trusted"),
    TRUSTSTORE_PASSWORD("schema.registry.ssl.truststore.password", "Password of that file"),
    TRUSTSTORE_TYPE("schema.registry.ssl.truststore.type", "Its type: JKS (default), PKCS12 or PEM"),
    TRUSTSTORE_CERTIFICATES(
            "schema.registry.ssl.truststore.certificates",
            "The certificates that are trusted as PEM, instead of a file"),
    ENDPOINT_IDENTIFICATION(
            "schema.registry.ssl.endpoint.identification.algorithm",
            "https (default) checks the host name, also of localhost; set to nothing, no name is checked"),
    ENABLED_PROTOCOLS("schema.registry.ssl.enabled.protocols", "Versions of TLS, comma-separated; default the JDK's"),
    CIPHER_SUITES("schema.registry.ssl.cipher.suites", "Cipher suites, comma-separated; default the JDK's"),
    CONNECT_TIMEOUT("http.connect.timeout.ms", "How long a connection may take to be made; default 3000"),
    READ_TIMEOUT("http.read.timeout.ms", "How long one URL may take for its whole answer; default 10000"),
    TOTAL_TIMEOUT(
            "http.total.timeout.ms",
            "How long a question may take with all URLs and retries; default 15000, or the two above together"),
    MAX_RETRIES(
            "max.retries",
            "How often all URLs are tried again when none is reached, or on 5xx and 429; never after a time-out;"
                    + " default 2"),
    RETRY_WAIT("retries.wait.ms", "Pause before the first retry, doubled for each further one; default 100"),
    RETRY_MAX_WAIT("retries.max.wait.ms", "The longest pause; default 1000"),
    PROXY_HOST("proxy.host", "HTTP proxy on the way to the registry; default none"),
    PROXY_PORT("proxy.port", "Port of that proxy"),
    REQUEST_HEADER("request.header.<name>", "A further header of every request, by its name"),
    NORMALIZE(
            "normalize.schemas",
            "The registry normalizes schemas when it looks them up or registers them; default false"),
    LATEST_TTL("latest.cache.ttl.sec", "How old a subject's latest version may be; default 10"),
    MISSING_ID_TTL("missing.id.cache.ttl.sec", "How long an unknown id stays unknown; default 5");

    private final String key;
    private final String effect;

    RegistryKey(String key, String effect) {
        this.key = key;
        this.effect = effect;
    }

    /** The setting's name; with {@code <name>} at its end it stands for all that begin so. */
    public String key() {
        return key;
    }

    /** What it does, for who reads the manual. */
    public String effect() {
        return effect;
    }
}
