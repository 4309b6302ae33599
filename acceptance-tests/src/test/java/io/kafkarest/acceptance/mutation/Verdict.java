package io.kafkarest.acceptance.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges what came back for a request. */
final class Verdict {

    /** A method or an encoding that nobody knows, and a version of HTTP that is none: the container's own. */
    private static final Set<Integer> OF_THE_CONTAINER = Set.of(501, 505);

    /** A record that the format of a read does not fit, see {@code docs/api-v2.md}; it cannot be told from a request's text. */
    private static final String UNDECODABLE = "\"error_code\":50002";

    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w]+\\.java|[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*(Exception|Error)\\b|\\b(io\\.kafkarest|org\\.(eclipse|apache|glassfish)"
                    + "|com\\.(fasterxml|google|squareup|networknt)|java\\.(lang|util|io|net|nio)|jakarta\\.)\\b");

    private Verdict() {}

    /** What is wrong with the answer; empty if nothing is. */
    static String problem(List<Integer> statuses, String answer) {
        for (int status : statuses) {
            if (status >= 500 && !OF_THE_CONTAINER.contains(status) && !answer.contains(UNDECODABLE)) {
                return "status " + status;
            }
        }
        Matcher insides = INSIDES.matcher(answer);
        return insides.find() ? "it names " + insides.group() : "";
    }

    /** The bytes, in a form that fits into a message. */
    static String printable(byte[] bytes) {
        String text = new String(bytes, UTF_8)
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "?");
        return text.length() > 3_000 ? text.substring(0, 3_000) + "… (" + bytes.length + " bytes)" : text;
    }
}
