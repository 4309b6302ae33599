package io.kafkarest.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges what came back for a request. */
final class Verdict {

    /** A method or an encoding that nobody knows, and a version of HTTP that is none: the container's own. */
    private static final Set<Integer> OF_THE_CONTAINER = Set.of(501, 505);

    /** Who assigns partitions by hand cannot commit in a group that has members: documented, and of Kafka's making. */
    private static final String COMMIT_OF_A_STRANGER =
            "{\"error_code\":50002,\"message\":\"Commit cannot be completed since the group has already rebalanced";

    private static final Pattern STACK_TRACE = Pattern.compile("\\bat [\\w.$/]+\\(\\w+\\.java|\\bCaused by:");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(io\\.kafkarest|org\\.(eclipse|apache|glassfish)"
            + "|com\\.(fasterxml|google|squareup|networknt)|java\\.(lang|util|io|net|nio)|jakarta|javax)\\.\\w"
            + "|\\b[A-Z]\\w+Exception\\b");

    private final List<String> secrets;

    /** One that wants to see none of these texts either, such as addresses. */
    Verdict(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** What is wrong with the answer; empty if nothing is. */
    String problem(List<Integer> statuses, String answer) {
        for (int status : statuses) {
            if (status >= 500 && !OF_THE_CONTAINER.contains(status) && !answer.contains(COMMIT_OF_A_STRANGER)) {
                return "status " + status;
            }
        }
        return insides(answer);
    }

    /** What it shows that is nobody's business; empty if nothing. */
    String insides(String answer) {
        for (Pattern each : List.of(STACK_TRACE, CLASS_NAME)) {
            Matcher matcher = each.matcher(answer);
            if (matcher.find()) {
                return "it names " + matcher.group();
            }
        }
        return secrets.stream()
                .filter(answer::contains)
                .findFirst()
                .map(each -> "it tells " + each)
                .orElse("");
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
