package io.kafkarest.adapters.auth.config;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a distinguished name becomes the name of a principal, in the grammar of Kafka's {@code ssl.principal.mapping.rules}:
 * {@code RULE:pattern/replacement/[LU]} or {@code DEFAULT}, separated by commas. The first rule that matches the whole name
 * wins.
 *
 * @param rules in the order given
 */
public record PrincipalMappingConfig(List<Rule> rules) {

    /** Patterns and replacements may hold commas and escaped slashes, so rules cannot be split at commas. */
    private static final Pattern NEXT = Pattern.compile(
            "\\s*(?:(DEFAULT)|RULE:((?:\\\\.|[^\\\\/])*)/((?:\\\\.|[^\\\\/])*)/([LU]?))\\s*(?:,|\\R|$)");

    /** The name as it is. */
    public static final PrincipalMappingConfig DEFAULT = parse("DEFAULT");

    /** What becomes of the letters of a name. */
    private enum Case {
        KEPT,
        LOWER,
        UPPER;

        static Case of(String flag) {
            return switch (flag) {
                case "L" -> LOWER;
                case "U" -> UPPER;
                default -> KEPT;
            };
        }
    }

    /** One rule. */
    public static final class Rule {

        private static final Rule UNCHANGED = new Rule(Pattern.compile(".*", Pattern.DOTALL), "$0", Case.KEPT);

        private final Pattern pattern;
        private final String replacement;
        private final Case letters;

        private Rule(Pattern pattern, String replacement, Case letters) {
            this.pattern = pattern;
            this.replacement = replacement;
            this.letters = letters;
        }

        private Optional<String> apply(String name) {
            Matcher matcher = pattern.matcher(name);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            StringBuilder whole = new StringBuilder();
            matcher.appendReplacement(whole, replacement);
            String mapped = whole.toString();
            return Optional.of(
                    switch (letters) {
                        case KEPT -> mapped;
                        case LOWER -> mapped.toLowerCase(Locale.ENGLISH);
                        case UPPER -> mapped.toUpperCase(Locale.ENGLISH);
                    });
        }
    }

    public PrincipalMappingConfig {
        rules = List.copyOf(rules);
        requireNonNull(rules, "rules");
    }

    /** Reads the rules; fails with the one that makes no sense. Without any the name stays as it is. */
    public static PrincipalMappingConfig parse(String text) {
        List<Rule> rules = new ArrayList<>();
        Matcher next = NEXT.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!next.find(end) || next.start() != end || next.end() == end) {
                throw new IllegalArgumentException("'%s' is neither DEFAULT nor RULE:pattern/replacement/[LU]"
                        .formatted(text.substring(end).strip()));
            }
            rules.add(next.group(1) != null ? Rule.UNCHANGED : rule(next));
            end = next.end();
        }
        return new PrincipalMappingConfig(rules.isEmpty() ? List.of(Rule.UNCHANGED) : rules);
    }

    /** What the name becomes, or empty if no rule matches it. */
    public Optional<String> nameOf(String distinguishedName) {
        return rules.stream()
                .flatMap(rule -> rule.apply(distinguishedName).stream())
                .findFirst();
    }

    private static Rule rule(Matcher parts) {
        try {
            Pattern pattern = Pattern.compile(parts.group(2));
            int groups = pattern.matcher("").groupCount();
            return new Rule(pattern, withLiteralDollars(parts.group(3), groups), Case.of(parts.group(4)));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'%s' is not a regular expression".formatted(parts.group(2)), e);
        }
    }

    /** A dollar that leads to no group of the pattern stands for itself. */
    private static String withLiteralDollars(String replacement, int groups) {
        return Pattern.compile("\\\\.|\\$(\\d?)").matcher(replacement).replaceAll(found -> {
            boolean isEscape = found.group().startsWith("\\");
            boolean isGroup =
                    found.group(1) != null && !found.group(1).isEmpty() && Integer.parseInt(found.group(1)) <= groups;
            return Matcher.quoteReplacement(isEscape || isGroup ? found.group() : "\\" + found.group());
        });
    }
}
