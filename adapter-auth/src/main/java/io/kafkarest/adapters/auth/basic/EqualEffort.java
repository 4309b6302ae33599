package io.kafkarest.adapters.auth.basic;

import io.kafkarest.domain.security.Secret;
import java.security.MessageDigest;

/**
 * Compares in the same time whatever the user's own hash costs: the time of the most expensive one of the file. So the time
 * of a refusal tells neither who is there nor of which kind his hash is.
 *
 * @param mostCost the highest cost of bcrypt in the file, or 0
 * @param hasCrypt whether the file has hashes of crypt
 */
record EqualEffort(int mostCost, boolean hasCrypt, PasswordHashes hashes) {

    private static final String BCRYPT_OF_NOBODY = "$2a$%02d$" + ".".repeat(53);
    private static final String CRYPT_OF_NOBODY = ".".repeat(13);

    static EqualEffort among(Iterable<StoredPassword> passwords, PasswordHashes hashes) {
        int most = 0;
        boolean hasCrypt = false;
        for (StoredPassword each : passwords) {
            most = each instanceof StoredPassword.Bcrypt bcrypt ? Math.max(most, bcrypt.cost()) : most;
            hasCrypt |= each instanceof StoredPassword.Crypt;
        }
        return new EqualEffort(most, hasCrypt, hashes);
    }

    /** Whether a comparison takes no time worth speaking of. */
    boolean isSmall() {
        return mostCost == 0 && !hasCrypt;
    }

    boolean isRight(Secret given, StoredPassword stored) {
        boolean isDigest = isDigest(given, stored);
        boolean isCrypt = isCrypt(given, stored);
        boolean isBcrypt = isBcrypt(given, stored);
        return isDigest || isCrypt || isBcrypt;
    }

    private static boolean isDigest(Secret given, StoredPassword stored) {
        PasswordDigests digests = PasswordDigests.of(given);
        return stored instanceof StoredPassword.Digest digest
                && MessageDigest.isEqual(digest.value(), digest.isMd5() ? digests.md5() : digests.sha256());
    }

    private boolean isCrypt(Secret given, StoredPassword stored) {
        if (stored instanceof StoredPassword.Crypt crypt) {
            return hashes.isCryptOf(given.reveal(), crypt.hash());
        }
        if (hasCrypt) {
            var unused = hashes.isCryptOf(given.reveal(), CRYPT_OF_NOBODY);
        }
        return false;
    }

    // Each step of the cost doubles the effort: with one hash of each cost from his own up to the most expensive, a
    // user
    // takes as long as those who have that one.
    private boolean isBcrypt(Secret given, StoredPassword stored) {
        if (!(stored instanceof StoredPassword.Bcrypt own)) {
            if (mostCost > 0) {
                waste(given, mostCost);
            }
            return false;
        }
        boolean isRight = hashes.isBcryptOf(given.reveal(), own.hash());
        for (int cost = own.cost(); cost < mostCost; cost++) {
            waste(given, cost);
        }
        return isRight;
    }

    private void waste(Secret given, int cost) {
        var unused = hashes.isBcryptOf(given.reveal(), BCRYPT_OF_NOBODY.formatted(cost));
    }
}
