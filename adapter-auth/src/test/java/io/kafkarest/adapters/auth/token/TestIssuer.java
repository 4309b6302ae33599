package io.kafkarest.adapters.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import io.kafkarest.adapters.auth.config.TokenClaimsConfig;
import io.kafkarest.adapters.auth.config.TokenConfig;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.BearerToken;
import io.kafkarest.domain.security.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens with a real endpoint for its keys. */
public final class TestIssuer implements AutoCloseable {

    public static final String NAME = "https://issuer.example.com/";
    public static final String AUDIENCE = "kafka-rest";
    public static final RSAKey KEY = rsaKey("one");
    public static final RSAKey NEXT_KEY = rsaKey("two");

    public final AtomicInteger fetches = new AtomicInteger();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile List<JWK> keys = List.of(KEY);
    private volatile boolean isDown;
    private volatile boolean isHanging;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/jwks", exchange -> {
            fetches.incrementAndGet();
            if (isHanging) {
                await(closed);
            }
            byte[] body = new JWKSet(keys).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isDown ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(JWK... published) {
        keys = List.of(published);
    }

    public void goDown() {
        isDown = true;
    }

    public void comeBack() {
        isDown = false;
    }

    public void hang() {
        isHanging = true;
    }

    public TokenConfig config() {
        return config(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks"));
    }

    public static TokenConfig config(URI keys) {
        return config(keys, new TokenClaimsConfig("sub", "roles"));
    }

    public static TokenConfig config(URI keys, TokenClaimsConfig claims) {
        return new TokenConfig(
                keys,
                NAME,
                Set.of(AUDIENCE),
                Duration.ofSeconds(30),
                Set.of("RS256", "ES256"),
                claims,
                Duration.ofMinutes(5));
    }

    /** The claims of a token that is good for five minutes. */
    public static JWTClaimsSet.Builder alice() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject("alice")
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("roles", List.of("admin", "developer"));
    }

    public static Credentials signed(JWTClaimsSet.Builder claims) {
        return signed(claims, KEY);
    }

    public static Credentials signed(JWTClaimsSet.Builder claims, RSAKey key) {
        return signed(claims, header().keyID(key.getKeyID()), key);
    }

    public static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(KEY.getKeyID());
    }

    public static Credentials signed(JWTClaimsSet.Builder claims, JWSHeader.Builder header, RSAKey key) {
        try {
            return signed(claims.build(), header.build(), new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Credentials signed(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) {
        return signed(claims.toString(), header, signer);
    }

    /** Of claims as they are, for those that a builder leaves out. */
    public static Credentials signed(String claims) {
        try {
            return signed(claims, header().build(), new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Credentials signed(String claims, JWSHeader header, JWSSigner signer) {
        try {
            JWSObject token = new JWSObject(header, new Payload(claims));
            token.sign(signer);
            return bearer(token.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Credentials bearer(String token) {
        return new BearerToken(Secret.of(token));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
