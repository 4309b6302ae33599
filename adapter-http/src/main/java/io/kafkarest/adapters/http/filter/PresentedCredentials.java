package io.kafkarest.adapters.http.filter;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.ClientCertificate;
import io.kafkarest.domain.security.Secret;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a request says of its sender: the {@code Authorization} header, and the certificate of the connection. */
final class PresentedCredentials {

    /** Where the container puts the chain that it has verified; not reachable by anything that a client can send. */
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private PresentedCredentials() {}

    static Credentials of(ContainerRequestContext request) {
        return of(request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getProperty(CERTIFICATES));
    }

    /** Of the header, and the chain of certificates, if there is one. */
    static Credentials of(@Nullable String authorization, @Nullable Object chain) {
        Credentials header = parse(authorization);
        Optional<ClientCertificate> certificate = certificate(chain);
        if (certificate.isEmpty()) {
            return header;
        }
        return header instanceof Credentials.None ? certificate.get() : new Credentials.Both(certificate.get(), header);
    }

    private static Optional<ClientCertificate> certificate(@Nullable Object attribute) {
        return attribute instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(
                        new ClientCertificate(chain[0].getSubjectX500Principal().getName()))
                : Optional.empty();
    }

    /** What the header says; something that is no proper user and password, and no token, is unknown, and proves nobody. */
    private static Credentials parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Credentials.None();
        }
        String[] words = header.strip().split("\\s+", 2);
        String scheme = words[0];
        if (words.length < 2) {
            return new Credentials.Unknown(scheme);
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> decode(words[1]);
            case "bearer" -> new Credentials.BearerToken(Secret.of(words[1]));
            default -> new Credentials.Unknown(scheme);
        };
    }

    private static Credentials decode(String base64) {
        String text;
        try {
            text = text(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return new Credentials.Unknown("Basic");
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Credentials.Unknown("Basic");
        }
        return new Credentials.UserPassword(text.substring(0, colon), Secret.of(text.substring(colon + 1)));
    }

    /** In UTF-8 as we ask for, or else in what clients of old send. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
