package io.kafkarest.adapters.http.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers for every answer.
 *
 * @param rules what {@code response.http.headers.config} says
 * @param noSniff whether browsers are kept from guessing the type of an answer
 * @param strictTransport whether answers over TLS keep browsers from coming back without it
 */
public record AnswerHeadersConfig(List<Rule> rules, boolean noSniff, boolean strictTransport) {

    /** None. */
    public static final AnswerHeadersConfig NONE = new AnswerHeadersConfig(List.of(), false, false);

    private static final Pattern RULE =
            Pattern.compile("(set|add|setDate|addDate)\\s+([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*:\\s*(.*)");

    /** An entry of the list; one with a comma in its text stands in quotes. */
    private static final Pattern ENTRY = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^,\"]*))\\s*(?:,|$)");

    /**
     * One header.
     *
     * @param replaces whether it takes the place of others with its name
     * @param isDate whether the text is a number of milliseconds, to be added to the time of the answer
     */
    public record Rule(boolean replaces, boolean isDate, String name, String text) {}

    public AnswerHeadersConfig {
        rules = List.copyOf(rules);
    }

    /** Reads a list such as {@code set X-Frame-Options: DENY, "add Cache-Control: no-cache, no-store"}. */
    public static AnswerHeadersConfig parse(String list) {
        List<Rule> rules = new ArrayList<>();
        Matcher entries = ENTRY.matcher(list);
        int next = 0;
        while (next < list.length()) {
            if (!entries.find(next) || entries.start() != next) {
                throw new IllegalArgumentException("'%s' has quotes that do not match".formatted(list));
            }
            String entry = entries.group(1) == null ? entries.group(2) : entries.group(1);
            rules.add(rule(entry.strip()));
            next = entries.end();
        }
        return new AnswerHeadersConfig(rules, false, false);
    }

    /** The same rules with the headers that have a key of their own. */
    public AnswerHeadersConfig with(boolean noSniffHeader, boolean strictTransportHeader) {
        return new AnswerHeadersConfig(rules, noSniffHeader, strictTransportHeader);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return rules.isEmpty() && !noSniff && !strictTransport;
    }

    private static Rule rule(String entry) {
        Matcher matcher = RULE.matcher(entry);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'%s' is not set|add|setDate|addDate Name: text".formatted(entry));
        }
        String action = matcher.group(1);
        boolean isDate = action.toLowerCase(Locale.ROOT).endsWith("date");
        String text = matcher.group(3);
        if (isDate && !text.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("'%s' needs a number of milliseconds".formatted(entry));
        }
        if (text.chars().anyMatch(each -> each < ' ')) {
            throw new IllegalArgumentException("a header has no control characters: " + matcher.group(2));
        }
        return new Rule(action.startsWith("set"), isDate, matcher.group(2), text);
    }
}
