package io.kafkarest.app.wiring;

import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.adapters.auth.config.TokenClaimsConfig;
import io.kafkarest.adapters.auth.config.TokenConfig;
import io.kafkarest.adapters.http.config.CorsConfig;
import io.kafkarest.adapters.http.config.ExemptionConfig;
import io.kafkarest.app.wiring.settings.IdentityKeys;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Listener;
import io.kafkarest.app.wiring.settings.SecurityKeys;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.TlsKeys;
import io.kafkarest.app.wiring.settings.TokenKeys;
import io.kafkarest.ports.out.Authenticator;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the settings say about who may call. */
final class SecuritySettings {

    private static final Logger LOG = LoggerFactory.getLogger(SecuritySettings.class);

    private final Settings settings;
    private final List<String> methods;

    SecuritySettings(Settings settings) {
        this.settings = settings;
        this.methods = settings.get(SecurityKeys.METHODS);
    }

    AuthConfig authentication() {
        AccessRulesConfig rules = settings.get(SecurityKeys.RULES);
        return new AuthConfig(
                settings.get(SecurityKeys.REALM),
                onlyWith("BASIC").map(basic -> passwords()),
                onlyWith("BEARER").map(bearer -> tokens()),
                onlyWith("MTLS").map(certificates -> settings.get(SecurityKeys.PRINCIPAL_MAPPING)),
                settings.get(SecurityKeys.ROLES_FILE),
                // Roles can be asked only of those who say who they are.
                asksNobody() ? AuthConfig.OPEN.roles() : settings.get(SecurityKeys.ROLES),
                rules);
    }

    /** Who need not say who he is, on a proxy that lets these pages call. */
    ExemptionConfig exemptions(CorsConfig cors) {
        return new ExemptionConfig(settings.get(SecurityKeys.SKIP_PATHS).paths(), cors.isOn() && cors.opensOptions());
    }

    /**
     * Fails if it is not clear who says who calls: an extension that does so must be wanted, and one that is wanted must be
     * there.
     */
    void check(Extensions extensions) {
        boolean wanted = methods.contains("CUSTOM");
        boolean there = extensions.bind(Authenticator.class);
        if (wanted && !there) {
            throw new InvalidSettingException(
                    "authentication.method: CUSTOM, and no module of extension.modules binds an Authenticator");
        }
        if (there && !wanted) {
            throw new InvalidSettingException(
                    "extension.modules: an Authenticator is bound there, which needs authentication.method=CUSTOM");
        }
    }

    /** Warns of a proxy that everybody can use, or fails, if that is what the operator wants. */
    void checkExposure() {
        List<String> exposed = Listener.all(settings).stream()
                .filter(each -> !(each.isSecure() && TlsKeys.requiresCertificate(each.settings())))
                .filter(each -> canBeReachedByOthers(each.address().host()))
                .map(each -> each.uri().toString())
                .toList();
        boolean isOpen = asksNobody() || settings.get(SecurityKeys.SKIP_PATHS).exemptsAllPaths();
        if (!isOpen || exposed.isEmpty()) {
            return;
        }
        if (settings.get(SecurityKeys.REQUIRE_AUTHENTICATION)) {
            throw new InvalidSettingException("security.require.authentication: %s, and others can reach "
                            .formatted(
                                    asksNobody() ? "authentication.method is NONE" : "authentication.skip.paths has /*")
                    + String.join(",", exposed));
        }
        LOG.atWarn()
                .addKeyValue("listeners", exposed)
                .log("!!! NO AUTHENTICATION: everybody who can reach the proxy can read and write all topics."
                        + " Set authentication.method, or listen at 127.0.0.1 only.");
    }

    private PasswordConfig passwords() {
        return new IdentitySettings(settings).leavesPasswordsToBrokers()
                ? PasswordConfig.ofCluster(settings.get(IdentityKeys.PASSWORD_HOLDS))
                : new PasswordConfig(settings.get(SecurityKeys.USERS_FILE));
    }

    private TokenConfig tokens() {
        if (settings.get(TokenKeys.JWKS).isEmpty()
                || settings.get(TokenKeys.ISSUER).isEmpty()
                || settings.get(TokenKeys.AUDIENCES).isEmpty()
                || settings.get(TokenKeys.ALGORITHMS).isEmpty()) {
            throw new InvalidSettingException(
                    "authentication.method: BEARER needs authentication.jwt.jwks.endpoint.url,"
                            + " .expected.issuer, .expected.audience and .algorithms");
        }
        URI keys = URI.create(settings.get(TokenKeys.JWKS));
        if ("http".equalsIgnoreCase(keys.getScheme()) && canBeReachedByOthers(keys.getHost())) {
            LOG.atWarn()
                    .addKeyValue("jwks", keys)
                    .log("keys of the token issuer come without TLS: who can change them on their way can be anybody");
        }
        return new TokenConfig(
                keys,
                settings.get(TokenKeys.ISSUER),
                Set.copyOf(settings.get(TokenKeys.AUDIENCES)),
                Duration.ofSeconds(settings.get(TokenKeys.CLOCK_SKEW)),
                Set.copyOf(settings.get(TokenKeys.ALGORITHMS)),
                new TokenClaimsConfig(settings.get(TokenKeys.NAME_CLAIM), settings.get(TokenKeys.ROLES_CLAIM)),
                settings.get(TokenKeys.JWKS_REFRESH));
    }

    private Optional<String> onlyWith(String method) {
        return methods.stream().filter(method::equals).findFirst();
    }

    private boolean asksNobody() {
        return methods.contains("NONE");
    }

    /** Whether this host is more than the loopback; one without a name, or whose name leads nowhere now, may be. */
    private static boolean canBeReachedByOthers(@Nullable String host) {
        try {
            // Of no name at all InetAddress makes the loopback.
            return host == null || !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
