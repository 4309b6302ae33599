package io.kafkarest.adapters.auth.config;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What roles may do: {@code role: operation... topics=name|prefix*|* groups=name|prefix*|*}, separated by semicolons or
 * commas.
 *
 * @param rules each allows something; what none allows is forbidden, if there is any
 */
public record AccessRulesConfig(List<Rule> rules) {

    /** Roles do not matter. */
    public static final AccessRulesConfig NONE = new AccessRulesConfig(List.of());

    private static final String TOPICS = "topics=";
    private static final String GROUPS = "groups=";

    /** What can be done with topics and groups. */
    public enum Operation {
        /** Read records; for groups, be a member. */
        READ,
        /** Write records. */
        WRITE,
        /** Create, change, delete. */
        ADMIN
    }

    /**
     * What one role may do.
     *
     * @param role the role; {@code *} is everybody who is let in
     * @param operations what he may do
     * @param topics with which topics
     * @param groups with which groups
     */
    public record Rule(String role, Set<Operation> operations, List<NamePattern> topics, List<NamePattern> groups) {
        public Rule {
            requireNonNull(role, "role");
            operations = Set.copyOf(operations);
            topics = List.copyOf(topics);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A name, or how names begin, as Kafka's resource patterns are LITERAL or PREFIXED.
     *
     * @param text without the star
     * @param isPrefix whether it had one
     */
    public record NamePattern(String text, boolean isPrefix) {
        public NamePattern {
            requireNonNull(text, "text");
        }

        static NamePattern parse(String pattern) {
            int star = pattern.indexOf('*');
            if (pattern.isEmpty() || (star >= 0 && star < pattern.length() - 1)) {
                throw new IllegalArgumentException(
                        "'%s' is neither a name nor the beginning of one with * at its end".formatted(pattern));
            }
            return star < 0 ? new NamePattern(pattern, false) : new NamePattern(pattern.substring(0, star), true);
        }

        /** Whether it stands for this name. */
        public boolean matches(String name) {
            return isPrefix ? name.startsWith(text) : name.equals(text);
        }

        /** Whether it stands for every name. */
        public boolean matchesAll() {
            return isPrefix && text.isEmpty();
        }
    }

    public AccessRulesConfig {
        rules = List.copyOf(rules);
    }

    /** Reads rules; fails with the one that makes no sense. */
    public static AccessRulesConfig parse(String text) {
        return new AccessRulesConfig(Arrays.stream(text.split("[;,]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(AccessRulesConfig::rule)
                .toList());
    }

    private static Rule rule(String text) {
        int colon = text.indexOf(':');
        String role = colon < 0 ? "" : text.substring(0, colon).strip();
        if (role.isEmpty()) {
            throw new IllegalArgumentException("'%s' is not 'role: operations topics=... groups=...'".formatted(text));
        }
        List<String> words = List.of(text.substring(colon + 1).strip().split("\\s+"));
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        words.stream()
                .filter(word -> !word.startsWith(TOPICS) && !word.startsWith(GROUPS))
                .forEach(word -> operations.add(operation(word)));
        return new Rule(role, operations, patterns(words, TOPICS), patterns(words, GROUPS));
    }

    private static Operation operation(String word) {
        return Stream.of(Operation.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is none of read, write, admin, topics=..., groups=...".formatted(word)));
    }

    private static List<NamePattern> patterns(List<String> words, String key) {
        return words.stream()
                .filter(word -> word.startsWith(key))
                .flatMap(word -> Arrays.stream(word.substring(key.length()).split("\\|", -1)))
                .map(NamePattern::parse)
                .toList();
    }
}
