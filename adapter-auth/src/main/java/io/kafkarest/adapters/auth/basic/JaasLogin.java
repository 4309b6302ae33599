package io.kafkarest.adapters.auth.basic;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;

/**
 * The JAAS login configuration that existing installations name with {@code -Djava.security.auth.login.config}. The JDK reads
 * it; nobody logs in by it, and no class that it names is ever loaded.
 */
final class JaasLogin {

    /** What Jetty has called the module since version 12, and what it called it before. */
    private static final Set<String> PASSWORD_FILE_MODULES = Set.of(
            "org.eclipse.jetty.security.jaas.spi.PropertyFileLoginModule",
            "org.eclipse.jetty.jaas.spi.PropertyFileLoginModule");

    private JaasLogin() {}

    /** The password file of the section with the name of the realm; fails with a message for the operator. */
    static Path passwordFile(String realm) {
        List<AppConfigurationEntry> modules = section(realm);
        if (modules.isEmpty()) {
            throw new IllegalArgumentException(
                    "BASIC authentication needs authentication.users.file, or a section '%s' (authentication.realm) in the file of -Djava.security.auth.login.config"
                            .formatted(realm));
        }
        if (modules.size() > 1 || !PASSWORD_FILE_MODULES.contains(modules.get(0).getLoginModuleName())) {
            throw new IllegalArgumentException(
                    "the JAAS section '%s' must name one login module, PropertyFileLoginModule: others are not supported"
                            .formatted(realm));
        }
        return Optional.ofNullable(modules.get(0).getOptions().get("file"))
                .map(file -> Path.of(file.toString()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the PropertyFileLoginModule of the JAAS section '%s' has no file".formatted(realm)));
    }

    private static List<AppConfigurationEntry> section(String name) {
        try {
            // A fresh one: the one that the JVM keeps may have been read before, or been set by somebody else.
            AppConfigurationEntry[] found =
                    Configuration.getInstance("JavaLoginConfig", null).getAppConfigurationEntry(name);
            return found == null ? List.of() : Arrays.asList(found);
        } catch (GeneralSecurityException | SecurityException e) {
            throw new IllegalArgumentException(
                    "BASIC authentication needs authentication.users.file, or a JAAS login configuration that can be read: "
                            + e.getMessage(),
                    e);
        }
    }
}
