package io.kafkarest.acceptance.issuer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An issuer of tokens with a JWKS endpoint, made of nothing but the JDK, so that it shares no code with the proxy. */
public final class TokenIssuer implements AutoCloseable {

    public static final String NAME = "https://issuer.example.com";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final Map<String, KeyPair> published = new TreeMap<>();

    public TokenIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> {
            byte[] body = jwks().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/token/", exchange -> {
            String subject = exchange.getRequestURI().getPath().substring("/token/".length());
            byte[] body = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                    .formatted(tokenOfFirstKey(subject))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Publishes a new key under this id, besides those there are. */
    public synchronized KeyPair publish(String keyId) {
        KeyPair pair = newKey();
        published.put(keyId, pair);
        return pair;
    }

    /** Takes a key back. */
    public synchronized void withdraw(String keyId) {
        published.remove(keyId);
    }

    public String jwksUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    /** Where this subject gets tokens, whatever he shows. */
    public String tokenUrl(String subject) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token/" + subject;
    }

    private synchronized String tokenOfFirstKey(String subject) {
        Map.Entry<String, KeyPair> first = published.entrySet().iterator().next();
        return token(subject, "", 300, first.getKey(), first.getValue());
    }

    /** A key that nobody knows. */
    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token for the audience {@code kafka-rest} that is good for so many seconds. */
    public static String token(String subject, String roles, long seconds, String keyId, KeyPair key) {
        long now = Instant.now().getEpochSecond();
        String claims =
                "{\"iss\":\"%s\",\"aud\":\"kafka-rest\",\"sub\":\"%s\",\"realm_access\":{\"roles\":[%s]},\"iat\":%d,\"exp\":%d}"
                        .formatted(NAME, subject, roles.isEmpty() ? "" : '"' + roles + '"', now, now + seconds);
        return signed("{\"alg\":\"RS256\",\"kid\":\"" + keyId + "\"}", claims, key);
    }

    private static String signed(String header, String claims, KeyPair key) {
        String content =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized String jwks() {
        return published.entrySet().stream()
                .map(entry ->
                        jwk(entry.getKey(), (RSAPublicKey) entry.getValue().getPublic()))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String jwk(String id, RSAPublicKey key) {
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(id, base64(unsigned(key.getModulus())), base64(unsigned(key.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
