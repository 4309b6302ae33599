package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)\\{");
    private static final Logger LOG = LoggerFactory.getLogger(TopicPattern.class);

    /** Matches nothing. */
    static final TopicPattern NONE = new TopicPattern(Pattern.compile("(?!)"), 0);

    private final Pattern pattern;
    private final long unseenSteps;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    private TopicPattern(Pattern pattern, long unseenSteps) {
        this.pattern = pattern;
        this.unseenSteps = unseenSteps;
    }

    /** Fails with {@code INVALID_REQUEST_MEMBER} if it does not compile or is too large. */
    static TopicPattern parse(String regex) {
        if (regex.length() > LONGEST || repetitions(regex) > MOST_REPETITIONS || unseenSteps(regex) > MOST_STEPS) {
            throw new ProxyException(FailureCode.INVALID_REQUEST_MEMBER, "topic_pattern: is too complex");
        }
        try {
            return new TopicPattern(Pattern.compile(regex), unseenSteps(regex));
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
        // In their order, so that they are the same ones each time.
        for (String each : new TreeSet<>(names)) {
            if (left <= 0) {
                warn();
                break;
            }
            CountedInput input = new CountedInput(each, Math.min(MOST_STEPS, left));
            if (matches(input)) {
                matching.add(each);
            }
            left -= input.steps + unseenSteps;
        }
        return matching;
    }

    private void warn() {
        if (!hasWarned.getAndSet(true)) {
            LOG.atWarn()
                    .addKeyValue("pattern", pattern)
                    .log("a topic pattern takes too long: topics that it matches may be left out");
        }
    }

    private boolean matches(CountedInput name) {
        try {
            return pattern.matcher(name).matches();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    /** What a group that is repeated by count may do without a look at the input. */
    private static long unseenSteps(String regex) {
        return REPEATED_GROUP.matcher(regex).find() ? repetitions(regex) * regex.length() : 0;
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
