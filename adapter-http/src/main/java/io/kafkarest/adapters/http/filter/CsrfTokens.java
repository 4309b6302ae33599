package io.kafkarest.adapters.http.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kafkarest.adapters.http.config.CsrfConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The tokens that were handed out. Whoever asks again gets the same one, and its time begins anew. */
final class CsrfTokens {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Cache<Holder, String> tokens;

    @Inject
    CsrfTokens(GuardConfig guards) {
        this(guards.csrf(), Ticker.systemTicker());
    }

    CsrfTokens(CsrfConfig config, Ticker ticker) {
        this.tokens = Caffeine.newBuilder()
                .maximumSize(config.maxTokens())
                .expireAfterWrite(config.lifetime())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Whose a token is.
     *
     * @param caller the name that was proven
     * @param authority who vouches for it
     * @param requester what the program of his calls itself
     */
    record Holder(String caller, String authority, String requester) {}

    /** A token for this holder; two pages of one program do not take each other's away. */
    synchronized String issue(Holder holder) {
        String known = tokens.getIfPresent(holder);
        String token = known == null ? random() : known;
        tokens.put(holder, token);
        return token;
    }

    /** Whether this is his token, found out in a time that tells nothing about it. */
    boolean accepts(Holder holder, String presented) {
        String token = tokens.getIfPresent(holder);
        return token != null && MessageDigest.isEqual(bytes(token), bytes(presented));
    }

    private String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
