package io.kafkarest.adapters.schemaregistry.client;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * One address of the registry.
 *
 * @param base where its API begins, without user and without slash at the end
 * @param credentials what it is told about who asks
 */
public record RegistryEndpoint(URI base, Optional<UserPassword> credentials) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public RegistryEndpoint {
        requireNonNull(base, "base");
        requireNonNull(credentials, "credentials");
    }

    /** Reads a URL, which may name {@code user:password@}. A failure does not show it: there may be a password in it. */
    static RegistryEndpoint parse(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || !SCHEMES.contains(uri.getScheme())) {
                throw new URISyntaxException("the URL", "neither http nor https");
            }
            String path = uri.getPath().replaceAll("/+$", "");
            URI base = new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), path, null, null);
            return new RegistryEndpoint(
                    base, Optional.ofNullable(uri.getUserInfo()).map(RegistryEndpoint::credentials));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "schema.registry.url: a URL of the Schema Registry is not one: " + e.getReason());
        }
    }

    /** This address, where the caller is this one unless the URL says otherwise. */
    RegistryEndpoint withDefault(UserPassword user) {
        return credentials.isPresent() ? this : new RegistryEndpoint(base, Optional.of(user));
    }

    private static UserPassword credentials(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        return new UserPassword(parts[0], Secret.of(parts.length == 2 ? parts[1] : ""));
    }
}
