package io.kafkarest.adapters.auth.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches a set of keys, and logs when that fails, which is as seldom as it is tried. */
final class KeySetSource implements JWKSetSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(KeySetSource.class);
    private static final int TIMEOUT_MS = 2000;
    private static final int MAX_BYTES = 1 << 20;

    private final URI location;
    private final JWKSetSource<SecurityContext> source;
    private volatile JWKSet last = new JWKSet();

    private KeySetSource(URI location, JWKSetSource<SecurityContext> source) {
        this.location = location;
        this.source = source;
    }

    /** Keys at an address of {@code https}, {@code http} or {@code file}. */
    static KeySetSource of(URI location) {
        if (location.getScheme().toLowerCase(Locale.ROOT).equals("file")) {
            return new KeySetSource(location, new FileSource(Path.of(location)));
        }
        try {
            DefaultResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MAX_BYTES);
            return new KeySetSource(location, new URLBasedJWKSetSource<>(location.toURL(), retriever));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("keys cannot be fetched from " + location, e);
        }
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            JWKSet fetched = source.getJWKSet(refresh, currentTime, context);
            last = fetched;
            return fetched;
        } catch (KeySourceException e) {
            LOG.atWarn().addKeyValue("jwks", location).log("keys of the token issuer not fetched: {}", e.toString());
            throw e;
        }
    }

    /** What came last, without asking; no keys if nothing did yet. */
    JWKSet last() {
        return last;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private record FileSource(Path file) implements JWKSetSource<SecurityContext> {
        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
                throws KeySourceException {
            try {
                return JWKSet.parse(Files.readString(file));
            } catch (IOException | ParseException e) {
                throw new JWKSetUnavailableException(e.toString(), e);
            }
        }

        @Override
        public void close() {}
    }
}
