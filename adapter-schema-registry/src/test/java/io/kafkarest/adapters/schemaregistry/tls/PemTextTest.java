package io.kafkarest.adapters.schemaregistry.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.domain.security.Secret;
import java.security.PrivateKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PemTextTest {

    /** As OpenSSL 3 writes it: {@code openssl pkcs8 -topk8}. */
    private static final String OF_OPENSSL = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjMicdLaCY57wICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEF5tyhzN1zXOrrWrEbl6uacEgZD0
            LUuzfmj5dJF4PQplrITHsS9KfBRMvB2Gq7NDuVioA5pGgqyxMc6NhHti4ylwZRQh
            qxCJOih5EX+WjARJ4IxDtSVXKK283mOjT/7bz/nX1dy/bOLvLPxD8iMVdEQFZY+O
            FRbk+n9c5/a1wDwth//FXkDVv3XAih+JgarsX1JjbGvbFGsDVxUFlI6phVuSFLU=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    private static final String OF_OLD_OPENSSL = """
            -----BEGIN RSA PRIVATE KEY-----
            AAAA
            -----END RSA PRIVATE KEY-----
            """;

    @Test
    void readsAKeyThatOpensslEncrypted() {
        PrivateKey key = PemText.key(RegistryKey.KEYSTORE_KEY, OF_OPENSSL, Optional.of(Secret.of("sesame")));

        assertThat(key.getAlgorithm()).isEqualTo("EC");
    }

    @Test
    void saysWhichKindOfKeyItReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemText.key(RegistryKey.KEYSTORE_KEY, OF_OLD_OPENSSL, Optional.empty()))
                .withMessageContaining("PKCS#8");
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemText.key(
                        RegistryKey.KEYSTORE_KEY, OF_OLD_OPENSSL.replace("RSA PRIVATE", "PRIVATE"), Optional.empty()))
                .withMessage("schema.registry.ssl.keystore.key: holds a key that cannot be read");
    }

    @Test
    void refusesACertificateThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemText.certificates(
                        RegistryKey.TRUSTSTORE_CERTIFICATES, OF_OLD_OPENSSL.replace("RSA PRIVATE KEY", "CERTIFICATE")))
                .withMessageStartingWith("schema.registry.ssl.truststore.certificates: ");
    }
}
