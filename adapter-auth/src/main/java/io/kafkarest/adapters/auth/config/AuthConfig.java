package io.kafkarest.adapters.auth.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who is let in, and what he may do. Without any of the three methods nobody is asked who he is.
 *
 * @param realm what challenges call the proxy
 * @param passwords if users say who they are by a password
 * @param tokens if they do by a token
 * @param certificates if they do by a certificate
 * @param rolesFile roles of names in addition to those that the methods give: a line {@code name: role[,role...]} for each
 * @param roles the roles of which a caller needs one; {@code *} or {@code **} lets in everybody who is known, and none at
 *     all nobody
 * @param rules what roles may do; without rules, everything
 */
public record AuthConfig(
        String realm,
        Optional<PasswordConfig> passwords,
        Optional<TokenConfig> tokens,
        Optional<PrincipalMappingConfig> certificates,
        Optional<Path> rolesFile,
        List<String> roles,
        AccessRulesConfig rules) {

    /** Everybody may do everything. */
    public static final AuthConfig OPEN = new AuthConfig(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("**"),
            AccessRulesConfig.NONE);

    public AuthConfig {
        requireNonNull(realm, "realm");
        requireNonNull(passwords, "passwords");
        requireNonNull(tokens, "tokens");
        requireNonNull(certificates, "certificates");
        requireNonNull(rolesFile, "rolesFile");
        roles = List.copyOf(roles);
        requireNonNull(rules, "rules");
    }

    /** Whether a caller has to say who he is. */
    public boolean asksWhoCalls() {
        return passwords.isPresent() || tokens.isPresent() || certificates.isPresent();
    }
}
