package io.kafkarest.adapters.auth.basic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.domain.security.Secret;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digests of a password: whatever a {@link StoredPassword} compares with. */
final class PasswordDigests {

    private final byte[] sha256;
    private final byte[] md5;

    private PasswordDigests(byte[] sha256, byte[] md5) {
        this.sha256 = sha256;
        this.md5 = md5;
    }

    static PasswordDigests of(Secret password) {
        String text = password.reveal();
        return new PasswordDigests(
                digest("SHA-256").digest(text.getBytes(UTF_8)), digest("MD5").digest(text.getBytes(charsetFor(text))));
    }

    byte[] sha256() {
        return sha256;
    }

    byte[] md5() {
        return md5;
    }

    // Jetty, which made the MD5 entries of existing files, takes the bytes as ISO 8859-1. There all other characters
    // would become "?", and passwords equal that are not.
    private static Charset charsetFor(String text) {
        return ISO_8859_1.newEncoder().canEncode(text) ? ISO_8859_1 : UTF_8;
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
