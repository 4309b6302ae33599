package io.kafkarest.adapters.auth.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/**
 * Who is let in by user name and password.
 *
 * @param realm what the challenge calls the proxy
 * @param passwordFile the users: a line {@code user: password[,role...]} for each
 * @param roles the roles of which a user needs one; {@code *} or {@code **} lets in every user, and none at all nobody
 */
public record AuthConfig(String realm, Path passwordFile, List<String> roles) {

    public AuthConfig {
        requireNonNull(realm, "realm");
        requireNonNull(passwordFile, "passwordFile");
        roles = List.copyOf(roles);
    }
}
