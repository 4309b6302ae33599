package io.kafkarest.adapters.auth.basic;

import io.kafkarest.domain.security.Secret;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The password of a password file, of which only a digest is kept. */
final class StoredPassword {

    private static final String MD5 = "MD5:";
    private static final Pattern MD5_HEX = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern UNKNOWN_KIND = Pattern.compile("(OBF|CRYPT):.*");

    private final byte[] digest;
    private final Function<PasswordDigests, byte[]> kind;

    private StoredPassword(byte[] digest, Function<PasswordDigests, byte[]> kind) {
        this.digest = digest;
        this.kind = kind;
    }

    /** Reads {@code MD5:<hex>} or a plain password; the message of the failure does not show it. */
    static StoredPassword parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("there is no password");
        }
        if (UNKNOWN_KIND.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "passwords of the kind " + text.substring(0, text.indexOf(':')) + " are not supported");
        }
        if (!text.startsWith(MD5)) {
            return new StoredPassword(PasswordDigests.of(Secret.of(text)).sha256(), PasswordDigests::sha256);
        }
        String hex = text.substring(MD5.length()).toLowerCase(Locale.ROOT);
        if (!MD5_HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("MD5: is followed by 32 hexadecimal digits");
        }
        return new StoredPassword(HexFormat.of().parseHex(hex), PasswordDigests::md5);
    }

    /** A password that nobody has. */
    static StoredPassword unguessable() {
        byte[] digest = new byte[32];
        new SecureRandom().nextBytes(digest);
        return new StoredPassword(digest, PasswordDigests::sha256);
    }

    /** Compares in a time that does not depend on where the two differ. */
    boolean matches(PasswordDigests given) {
        return MessageDigest.isEqual(digest, kind.apply(given));
    }
}
