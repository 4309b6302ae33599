package io.kafkarest.adapters.auth.basic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.domain.security.Principal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The users of a password file with lines {@code user: password[,role...]}, as they were when the proxy started. */
final class PasswordFile {

    private final Map<String, User> users;
    private final User nobody = new User(new Principal("nobody", Set.of()), StoredPassword.unguessable());

    /** A user, and how he proves that he is. */
    record User(Principal principal, StoredPassword password) {}

    /** Reads the file; fails with a message for the operator, without any password in it. */
    @Inject
    PasswordFile(AuthConfig config) {
        Map<String, User> read = new HashMap<>();
        Properties lines = load(config.passwordFile());
        lines.stringPropertyNames()
                .forEach(name -> read.put(name, user(config.passwordFile(), name, lines.getProperty(name))));
        this.users = Map.copyOf(read);
    }

    /** The user of this name, or one whose password nobody knows. */
    User userOrNobody(String name) {
        return users.getOrDefault(name, nobody);
    }

    private static Properties load(Path file) {
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(decode(Files.readAllBytes(file))));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password file " + file + ": " + e, e);
        }
    }

    // Such files are written in UTF-8 today. Those from before are in the encoding that Java gave to properties.
    private static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }

    private static User user(Path file, String name, String entry) {
        List<String> parts =
                Arrays.stream(entry.split(",", -1)).map(String::trim).toList();
        Set<String> roles =
                parts.stream().skip(1).filter(each -> !each.isEmpty()).collect(Collectors.toUnmodifiableSet());
        try {
            return new User(new Principal(name, roles), StoredPassword.parse(parts.get(0)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("password file " + file + ", user " + name + ": " + e.getMessage(), e);
        }
    }
}
