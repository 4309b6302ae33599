package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression over names of topics that cannot keep a thread busy. Java's engine goes back and forth through its
 * input without bound, so that it gets an input that counts the steps; what it does without looking at the input are
 * counted repetitions, so that their product is bounded, too.
 */
final class TopicPattern {

    private static final int LONGEST = 1000;
    private static final long MOST_REPETITIONS = 1_000_000;
    /** For one name. */
    private static final int MOST_STEPS = 200_000;
    /** What names need on average is much less. All names together may take so many, and one of them all it may take alone. */
    private static final int STEPS_FOR_EACH = 2_000;

    private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    /** Matches nothing. */
    static final TopicPattern NONE = new TopicPattern(Pattern.compile("(?!)"));

    private final Pattern pattern;

    private TopicPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Fails with {@code INVALID_REQUEST_MEMBER} if it does not compile or is too large. */
    static TopicPattern parse(String regex) {
        if (regex.length() > LONGEST || repetitions(regex) > MOST_REPETITIONS) {
            throw new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "topic_pattern: is too complex");
        }
        try {
            return new TopicPattern(Pattern.compile(regex));
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new ProxyException(
                    FailureCode.INVALID_REQUEST_MEMBER, "topic_pattern: is not a regular expression", e);
        }
    }

    /**
     * Those of the names that match as a whole. A name that takes too long to decide does not, nor does one for which such names
     * have left no time.
     */
    Set<String> matching(Collection<String> names) {
        Set<String> matching = new TreeSet<>();
        long left = MOST_STEPS + (long) STEPS_FOR_EACH * names.size();
        for (String each : names) {
            CountedInput input = new CountedInput(each, Math.min(MOST_STEPS, left));
            if (matches(input)) {
                matching.add(each);
            }
            left -= input.steps;
        }
        return matching;
    }

    private boolean matches(CountedInput name) {
        try {
            return pattern.matcher(name).matches();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    private static long repetitions(String regex) {
        double product = 1;
        Matcher each = REPETITION.matcher(regex);
        while (each.find()) {
            String most = each.group(2) == null || each.group(2).isEmpty() ? each.group(1) : each.group(2);
            product *= Math.max(1, Double.parseDouble(most));
        }
        return (long) Math.min(product, Long.MAX_VALUE);
    }

    private static final class TooManySteps extends RuntimeException {

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    private static final class CountedInput implements CharSequence {

        private final CharSequence text;
        private final long most;
        private long steps;

        CountedInput(CharSequence text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public char charAt(int index) {
            if (++steps > most) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
