package io.kafkarest.app.wiring.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the texts of settings are read. What cannot be read is an {@link IllegalArgumentException} with the reason. */
final class SettingType {

    /** The name of the type whose values are hidden. */
    static final String SECRET = "password";

    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+)(?:/\\d{1,3})?");

    private SettingType() {}

    static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static List<URI> urls(String text) {
        return list(text).stream().map(SettingType::url).toList();
    }

    static List<ListenerAddress> listeners(String text) {
        return list(text).stream().map(ListenerAddress::parse).toList();
    }

    static Duration millis(String text) {
        return Duration.ofMillis(amount(text));
    }

    static long amount(String text) {
        long amount = Long.parseLong(text);
        if (amount < 0) {
            throw new IllegalArgumentException("%d is less than 0".formatted(amount));
        }
        return amount;
    }

    /** IP addresses and ranges of them. */
    static List<String> addresses(String text) {
        List<String> addresses = list(text);
        addresses.stream()
                .filter(each -> !ADDRESS.matcher(each).matches())
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException("'%s' is neither an address nor a CIDR range".formatted(each));
                });
        return addresses;
    }

    static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'%s' is neither true nor false".formatted(text));
        };
    }

    static int integer(String text, int least, int most) {
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            throw new IllegalArgumentException("%d is not in %d to %d".formatted(value, least, most));
        }
        return value;
    }

    static String oneOf(String text, List<String> values) {
        String value = text.toUpperCase(Locale.ROOT);
        if (!values.contains(value)) {
            throw new IllegalArgumentException("'%s' is not one of %s".formatted(text, String.join(", ", values)));
        }
        return value;
    }

    private static URI url(String text) {
        URI uri = parsed(text);
        if (uri.getScheme() == null || uri.getRawAuthority() == null) {
            throw new IllegalArgumentException("'%s' is not a URL".formatted(text));
        }
        return uri;
    }

    /** What the JDK says about a bad URL has the URL in it, and that may have a password in it. */
    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'%s' is not a URL: %s".formatted(text, e.getReason()), e);
        }
    }
}
