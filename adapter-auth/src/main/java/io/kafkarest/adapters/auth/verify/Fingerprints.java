package io.kafkarest.adapters.auth.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.domain.security.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of names with their secrets. The key is made at start and leaves the process never, so that a fingerprint
 * tells nobody anything about the secret, and to look one up takes a time that tells nothing either.
 */
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Fingerprints(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** With a key of their own. */
    public static Fingerprints withRandomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Fingerprints(key);
    }

    /** Equal for equal names with equal secrets, and for nothing else. */
    public String of(String name, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] bytes = name.getBytes(UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            mac.update(bytes);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(secret.reveal().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
