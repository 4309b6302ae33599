package io.kafkarest.quickstart.registry.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Takes a raw path apart, so that an encoded slash stays inside its segment. */
final class Paths {

    private Paths() {}

    static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(Paths::decode)
                .toList();
    }

    private static String decode(String segment) {
        // In a path, a plus is a plus.
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
