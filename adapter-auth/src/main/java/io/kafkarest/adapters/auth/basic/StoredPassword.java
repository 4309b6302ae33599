package io.kafkarest.adapters.auth.basic;

import io.kafkarest.domain.security.Secret;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The password of a password file. Of a plain one, only a digest is kept. */
sealed interface StoredPassword {

    /** A digest that is computed in no time: of a plain password, or what follows {@code MD5:}. */
    @SuppressWarnings("ArrayRecordComponent")
    record Digest(byte[] value, boolean isMd5) implements StoredPassword {}

    /** What follows {@code CRYPT:}. */
    record Crypt(String hash) implements StoredPassword {}

    /** A hash of bcrypt with the logarithm of its cost. */
    record Bcrypt(String hash, int cost) implements StoredPassword {}

    String MD5 = "MD5:";
    String CRYPT = "CRYPT:";
    String OBFUSCATED = "OBF:";
    Pattern MD5_HEX = Pattern.compile("[0-9a-f]{32}");
    Pattern CRYPT_HASH = Pattern.compile("[./0-9A-Za-z]{13}");
    Pattern BCRYPT_LIKE = Pattern.compile("\\$2[abxy]?\\$.*");
    Pattern BCRYPT_HASH = Pattern.compile("\\$2[abxy]?\\$(0[4-9]|[12][0-9]|3[01])\\$[./0-9A-Za-z]{53}");

    /** Reads an entry of a file; the message of the failure does not show it. */
    static StoredPassword parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("there is no password");
        }
        if (text.startsWith(MD5)) {
            String hex = text.substring(MD5.length()).toLowerCase(Locale.ROOT);
            require(MD5_HEX.matcher(hex).matches(), "MD5: is followed by 32 hexadecimal digits");
            return new Digest(HexFormat.of().parseHex(hex), true);
        }
        if (text.startsWith(CRYPT)) {
            String hash = text.substring(CRYPT.length());
            require(CRYPT_HASH.matcher(hash).matches(), "CRYPT: is followed by 13 characters");
            return new Crypt(hash);
        }
        if (BCRYPT_LIKE.matcher(text).matches()) {
            Matcher parts = BCRYPT_HASH.matcher(text);
            require(parts.matches(), "a hash of bcrypt is $2y$, a cost from 04 to 31, $ and 53 characters");
            return new Bcrypt(text, Integer.parseInt(parts.group(1)));
        }
        return plain(text.startsWith(OBFUSCATED) ? Obfuscated.reveal(text.substring(OBFUSCATED.length())) : text);
    }

    /** A password that nobody has. */
    static StoredPassword unguessable() {
        byte[] digest = new byte[32];
        new SecureRandom().nextBytes(digest);
        return new Digest(digest, false);
    }

    private static StoredPassword plain(String password) {
        return new Digest(PasswordDigests.of(Secret.of(password)).sha256(), false);
    }

    private static void require(boolean isGiven, String message) {
        if (!isGiven) {
            throw new IllegalArgumentException(message);
        }
    }
}
