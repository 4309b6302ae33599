package io.kafkarest.acceptance.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named values of a running case, put in wherever a line says <code>${name}</code>. */
final class Variables {

    private static final Pattern USE = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, Supplier<String>> values = new HashMap<>();

    void set(String name, String value) {
        values.put(name, () -> value);
    }

    void setLazily(String name, Supplier<String> value) {
        values.put(name, value);
    }

    String fill(String text) {
        return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value(use.group(1))));
    }

    private String value(String name) {
        Supplier<String> value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no variable " + name);
        }
        return value.get();
    }
}
