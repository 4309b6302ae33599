package io.kafkarest.adapters.auth;

import static io.kafkarest.adapters.auth.token.TestIssuer.KEY;
import static io.kafkarest.adapters.auth.token.TestIssuer.NEXT_KEY;
import static io.kafkarest.adapters.auth.token.TestIssuer.alice;
import static io.kafkarest.adapters.auth.token.TestIssuer.bearer;
import static io.kafkarest.adapters.auth.token.TestIssuer.header;
import static io.kafkarest.adapters.auth.token.TestIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.kafkarest.adapters.auth.config.TokenClaimsConfig;
import io.kafkarest.adapters.auth.token.TestIssuer;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.BearerToken;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.ports.out.Authenticator;
import io.kafkarest.ports.testkit.AuthenticatorContract;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every attack of the security requirements on bearer tokens, and what a good token is good for. */
class TokenAuthenticationTest implements AuthenticatorContract {

    private static TestIssuer issuer;
    private static Authenticator authenticator;

    @BeforeAll
    static void start() {
        issuer = new TestIssuer();
        authenticator = Authenticators.of(Authenticators.tokens(issuer.config()));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Override
    public Authenticator authenticator() {
        return authenticator;
    }

    @Override
    public Credentials ofAlice() {
        return signed(alice());
    }

    @Test
    void keepsTheTokenWithTheProof() {
        BearerToken token = (BearerToken) signed(alice());

        Principal principal = authenticator.authenticate(token).orElseThrow();

        assertThat(principal.proof()).isInstanceOfSatisfying(Proof.Token.class, proof -> {
            assertThat(proof.issuer()).isEqualTo(TestIssuer.NAME);
            assertThat(proof.subject()).isEqualTo("alice");
            assertThat(proof.expiry()).isBetween(Instant.now(), Instant.now().plusSeconds(301));
            assertThat(proof.token()).isEqualTo(token.token());
        });
        assertThat(principal.toString()).doesNotContain(token.token().reveal());
    }

    @Test
    void takesTheNextTokenOfASubjectForTheSameCaller() {
        Principal before = authenticator.authenticate(signed(alice())).orElseThrow();
        Principal after =
                authenticator.authenticate(signed(alice().jwtID("next"))).orElseThrow();

        assertThat(after).isNotEqualTo(before);
        assertThat(after.identity()).isEqualTo(before.identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void refusesATokenWithoutSignature(String algorithm) {
        String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"one\"}");
        String claims = base64(alice().build().toString());

        assertRefused(bearer(header + "." + claims + "."));
        assertRefused(bearer(header + "." + claims + "." + signatureOf(signed(alice()))));
        assertRefused(bearer(new PlainJWT(alice().build()).serialize()));
    }

    @Test
    void refusesASignatureForOtherClaims() {
        String[] parts = ((BearerToken) signed(alice())).token().reveal().split("\\.");

        assertRefused(bearer(
                parts[0] + "." + base64(alice().subject("mallory").build().toString()) + "." + parts[2]));
        assertRefused(bearer(parts[0] + "." + parts[1] + "."));
        assertRefused(bearer(parts[0] + "." + parts[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://issuer.example.com", "https://evil.example.com/", "HTTPS://issuer.example.com/", ""})
    void refusesAWrongIssuer(String name) {
        assertRefused(signed(alice().issuer(name)));
        assertRefused(signed(alice().issuer(null)));
    }

    @Test
    void refusesAWrongAudience() {
        assertRefused(signed(alice().audience("another")));
        assertRefused(signed(alice().audience(List.of())));
        assertRefused(signed(alice().audience((String) null)));
    }

    @Test
    void takesATokenForSeveralAudiences() {
        assertAccepted(signed(alice().audience(List.of("another", TestIssuer.AUDIENCE))));
    }

    @Test
    void refusesAnExpiredToken() {
        assertRefused(signed(alice().expirationTime(inSeconds(-60))));
    }

    @Test
    void refusesATokenThatNeverExpires() {
        assertRefused(signed(alice().expirationTime(null)));
    }

    @Test
    void refusesClaimsThatAreThereButNull() {
        String claims = alice().build().toString();

        for (String claim : List.of("exp", "sub", "iss", "aud")) {
            String withNull =
                    claims.replaceFirst("\"" + claim + "\":(\"[^\"]*\"|\\d+|\\[[^]]*])", "\"" + claim + "\":null");
            assertThat(withNull).contains("\"" + claim + "\":null");
            assertRefused(signed(withNull));
        }
        assertAccepted(signed(claims));
    }

    @Test
    void refusesATokenThatIsNotYetValid() {
        assertRefused(signed(alice().notBeforeTime(inSeconds(60))));
    }

    @Test
    void forgivesClocksThatDifferALittle() {
        assertAccepted(signed(alice().expirationTime(inSeconds(-10))));
        assertAccepted(signed(alice().notBeforeTime(inSeconds(10))));
    }

    /** Key confusion: the public key is no secret; whoever takes it for one lets everybody sign. */
    @Test
    void refusesATokenWhoseSecretIsThePublicKey() throws JOSEException {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(KEY.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        List<byte[]> secrets = List.of(
                KEY.toRSAPublicKey().getEncoded(),
                pem.getBytes(StandardCharsets.US_ASCII),
                KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                KEY.getModulus().decode());
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build();

        for (byte[] secret : secrets) {
            assertRefused(signed(alice().build(), header, new MACSigner(secret)));
        }
    }

    @Test
    void refusesAnAlgorithmThatIsNotPinned() {
        assertRefused(signed(alice(), new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("one"), KEY));
        assertRefused(signed(alice(), new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("one"), KEY));
    }

    @Test
    void refusesAnUnknownKey() {
        assertRefused(signed(alice(), TestIssuer.rsaKey("unknown")));
    }

    @Test
    void refusesAnotherKeyWithTheIdOfAKnownOne() {
        assertRefused(signed(alice(), header(), NEXT_KEY));
    }

    @Test
    void refusesAKeyThatTheTokenBringsAlong() {
        assertRefused(signed(alice(), header().jwk(NEXT_KEY.toPublicJWK()), NEXT_KEY));
        assertRefused(signed(alice(), header().keyID(null).jwk(NEXT_KEY.toPublicJWK()), NEXT_KEY));
        assertRefused(signed(alice(), header().keyID("two").jwkURL(URI.create("http://127.0.0.1:9/evil")), NEXT_KEY));
    }

    @Test
    void refusesWhatIsNoTokenOfAccess() {
        assertRefused(signed(alice(), header().type(new JOSEObjectType("logout+jwt")), KEY));
        assertRefused(signed(alice(), header().criticalParams(Set.of("exp")).customParam("exp", 1), KEY));
        assertRefused(bearer("a.b.c.d.e"));
        assertRefused(bearer(base64("{}") + ".."));
        assertRefused(bearer(base64("[".repeat(4000)) + ".e30.c2ln"));
        assertRefused(bearer(base64("{\"a\":".repeat(3000)) + ".e30.c2ln"));
    }

    @Test
    void refusesATokenThatNamesNobody() {
        assertRefused(signed(alice().subject(null)));
        assertRefused(signed(alice().subject(" ")));
        Authenticator byName = with(new TokenClaimsConfig("preferred_username", "roles"));
        assertThat(byName.authenticate(signed(alice()))).isEmpty();
        assertThat(byName.authenticate(signed(alice().claim("preferred_username", List.of("alice")))))
                .isEmpty();
    }

    @Test
    void takesNameAndRolesFromTheClaimsItIsTold() {
        Authenticator keycloak = with(new TokenClaimsConfig("preferred_username", "realm_access.roles"));

        Principal principal = keycloak.authenticate(signed(alice().claim("preferred_username", "al")
                        .claim("realm_access", Map.of("roles", List.of("reader", "writer", 7)))))
                .orElseThrow();

        assertThat(principal.name()).isEqualTo("al");
        assertThat(principal.roles()).containsExactlyInAnyOrder("reader", "writer");
    }

    @Test
    void takesRolesFromAListOfWords() {
        Authenticator scopes = with(new TokenClaimsConfig("sub", "scope"));

        assertThat(roles(scopes, alice().claim("scope", "read  write"))).containsExactlyInAnyOrder("read", "write");
        assertThat(roles(scopes, alice())).isEmpty();
    }

    @Test
    void takesRolesFromAClaimWithDotsInItsName() {
        Authenticator url = with(new TokenClaimsConfig("sub", "https://example.com/roles"));

        assertThat(roles(url, alice().claim("https://example.com/roles", List.of("admin"))))
                .containsExactly("admin");
    }

    @Test
    void tellsWhyInTheChallenge() {
        assertThat(authenticator.challenges(new Credentials.None()))
                .containsExactly("Bearer realm=\"Kafka \\\"Rest\\\"\"");
        assertThat(authenticator.challenges(bearer("x")))
                .containsExactly("Bearer realm=\"Kafka \\\"Rest\\\"\", error=\"invalid_token\"");
    }

    private static Set<String> roles(Authenticator with, JWTClaimsSet.Builder claims) {
        return with.authenticate(signed(claims)).orElseThrow().roles();
    }

    private static Authenticator with(TokenClaimsConfig claims) {
        return Authenticators.of(
                Authenticators.tokens(TestIssuer.config(issuer.config().keys(), claims)));
    }

    private static void assertRefused(Credentials token) {
        assertThat(authenticator.authenticate(token)).isEmpty();
        assertAccepted(signed(alice()));
    }

    private static void assertAccepted(Credentials token) {
        assertThat(authenticator.authenticate(token)).isPresent();
    }

    private static Date inSeconds(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signatureOf(Credentials token) {
        return ((BearerToken) token).token().reveal().split("\\.")[2];
    }

    private static String base64(String text) {
        return Base64URL.encode(text).toString();
    }
}
