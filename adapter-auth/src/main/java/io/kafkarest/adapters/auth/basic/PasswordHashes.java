package io.kafkarest.adapters.auth.basic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import org.apache.commons.codec.digest.UnixCrypt;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Compares passwords with hashes that take their time. */
interface PasswordHashes {

    /** The real ones. */
    PasswordHashes REAL = new PasswordHashes() {
        @Override
        public boolean isBcryptOf(String password, String hash) {
            return BCrypt.checkpw(password, hash);
        }

        @Override
        public boolean isCryptOf(String password, String hash) {
            String crypted = UnixCrypt.crypt(password, hash.substring(0, 2));
            return MessageDigest.isEqual(crypted.getBytes(US_ASCII), hash.getBytes(US_ASCII));
        }
    };

    boolean isBcryptOf(String password, String hash);

    boolean isCryptOf(String password, String hash);
}
