package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.domain.error.ProxyException;
import org.jcodings.specific.UTF8Encoding;
import org.joni.Matcher;
import org.joni.Option;
import org.joni.Regex;
import org.joni.Syntax;
import org.joni.exception.TimeoutException;

/**
 * A regular expression of a schema, ECMA 262 as JSON Schema wants it. The JDK's engine would overflow the stack on long texts
 * and cannot be stopped while it backtracks; this one gives up in time.
 */
final class BoundedPattern implements RegularExpression {

    private static final int MAX_PATTERN_LENGTH = 10_000;

    /** The engine remembers some ways back for each byte, so that megabytes of text would take hundreds of them. */
    private static final int MAX_TEXT_BYTES = 256 << 10;

    /** The engine looks at its clock only within an attempt, and starts one at each byte. */
    private static final int ATTEMPTS_PER_SEARCH = 256;

    private final Regex regex;

    BoundedPattern(String pattern) {
        if (pattern.length() > MAX_PATTERN_LENGTH) {
            throw CodecFailures.notConvertible("a pattern of the schema is too long");
        }
        byte[] bytes = RegularExpressions.replaceDollarAnchors(pattern).getBytes(UTF_8);
        int options = Option.SINGLELINE | Option.ASCII_RANGE;
        regex = new Regex(bytes, 0, bytes.length, options, UTF8Encoding.INSTANCE, Syntax.ECMAScript);
    }

    @Override
    public boolean matches(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > MAX_TEXT_BYTES) {
            throw CodecFailures.notConvertible("a string is too long to be compared with the pattern of the schema");
        }
        long begin = System.nanoTime();
        try {
            return search(bytes, begin + BoundedEvaluation.patternNanosLeft());
        } catch (TimeoutException e) {
            throw overdue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overdue();
        } finally {
            BoundedEvaluation.spendOnPattern(System.nanoTime() - begin);
        }
    }

    private boolean search(byte[] bytes, long deadline) throws InterruptedException {
        int start = 0;
        do {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw overdue();
            }
            int end = Math.min(start + ATTEMPTS_PER_SEARCH, bytes.length);
            Matcher matcher = regex.matcherNoRegion(bytes, 0, bytes.length, left);
            if (matcher.searchInterruptible(start, end, Option.NONE) >= 0) {
                return true;
            }
            start = end;
        } while (start < bytes.length);
        return false;
    }

    private static ProxyException overdue() {
        return CodecFailures.notConvertible("comparing strings with the patterns of the schema takes too long");
    }
}
