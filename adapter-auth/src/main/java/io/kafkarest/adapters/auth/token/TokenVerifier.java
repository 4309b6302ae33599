package io.kafkarest.adapters.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.TokenConfig;
import io.kafkarest.adapters.auth.verify.CredentialVerifier;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.BearerToken;
import io.kafkarest.domain.security.Principal;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Believes signed tokens of one issuer, for this audience, while they are valid. */
final class TokenVerifier implements CredentialVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);

    private final String challenge;
    private final TokenHolder holder;
    private final DefaultJWTProcessor<SecurityContext> processor;

    @Inject
    TokenVerifier(AuthConfig config, TokenConfig tokens, SigningKeys keys) {
        this.challenge = CredentialVerifier.challenge("Bearer", config.realm());
        this.holder = new TokenHolder(tokens.claims());
        this.processor = processor(tokens, keys);
    }

    @Override
    public boolean understands(Credentials credentials) {
        return credentials instanceof BearerToken;
    }

    @Override
    public Optional<Principal> verify(Credentials credentials) {
        return credentials instanceof BearerToken bearer ? verified(bearer) : Optional.empty();
    }

    @Override
    public Optional<String> challenge(Credentials refused) {
        return Optional.of(understands(refused) ? challenge + ", error=\"invalid_token\"" : challenge);
    }

    private Optional<Principal> verified(BearerToken bearer) {
        try {
            // Neither tokens without a signature nor encrypted ones are even looked at.
            SignedJWT token = SignedJWT.parse(bearer.token().reveal());
            JWTClaimsSet claims = processor.process(token, null);
            return holder.of(claims, bearer.token());
        } catch (ParseException | BadJOSEException | JOSEException e) {
            // What a parser complains of may be a piece of the token.
            LOG.atDebug()
                    .addKeyValue("reason", e instanceof ParseException ? "no signed token" : e.getMessage())
                    .log("token refused");
            return Optional.empty();
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(TokenConfig config, SigningKeys keys) {
        Set<JWSAlgorithm> algorithms =
                config.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                config.audiences(),
                new JWTClaimsSet.Builder().issuer(config.issuer()).build(),
                Set.of("sub", "exp"),
                Set.of());
        claims.setMaxClockSkew((int) config.clockSkew().toSeconds());
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }
}
