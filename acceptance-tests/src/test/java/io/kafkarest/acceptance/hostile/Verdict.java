package io.kafkarest.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges what came back for a request. */
final class Verdict {

    /** A method or an encoding that nobody knows, and a version of HTTP that is none: the container's own. */
    private static final Set<Integer> OF_THE_CONTAINER = Set.of(501, 505);

    /**
     * Documented, and of Kafka's making: commits of those who are not in the group, be it that they assign partitions by
     * hand or have not joined yet; and reads from where nothing is, by instances that do not say what they want then.
     */
    private static final Pattern OF_KAFKA = Pattern.compile("\\{\"error_code\":50002,\"message\":\""
            + "(Commit cannot be completed since the group has already rebalanced"
            + "|Offset commit cannot be completed since the consumer is not part of an active group"
            + "|Offset commit cannot be completed since the consumer is undergoing a rebalance"
            + "|Undefined offset with no reset policy)");
    /** A broker that did not answer in time; documented, but rare. */
    private static final String TO_BE_RETRIED = "{\"error_code\":50003,";

    private static final int KAFKA_FAILED = 500;

    private static final Pattern STACK_TRACE = Pattern.compile("\\bat [\\w.$/]+\\(\\w+\\.java|\\bCaused by:");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(io\\.kafkarest|org\\.(eclipse|apache|glassfish)"
            + "|com\\.(fasterxml|google|squareup|networknt)|java\\.(lang|util|io|net|nio)|jakarta|javax)\\.\\w"
            + "|\\b[A-Z]\\w+Exception\\b");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> secrets;

    /** One that wants to see none of these texts either, such as addresses. */
    Verdict(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** What is wrong with the answer to these bytes; empty if nothing is. */
    String problem(Reply reply, byte[] request) {
        if (reply.status() >= 500
                && !OF_THE_CONTAINER.contains(reply.status())
                && !OF_KAFKA.matcher(reply.body()).lookingAt()
                && !isToBeRetried(reply, request)) {
            return "status " + reply.status();
        }
        if (reply.status() >= 400 && !isErrorBody(reply.body()) && !mayAskForHeadOnly(reply, request)) {
            return "no JSON that tells an error";
        }
        return insides(reply.head() + reply.body());
    }

    /** Whether the client is told to come again: not wrong, unless it is said often. To HEAD no code is told, so it may be this. */
    static boolean isToBeRetried(Reply reply, byte[] request) {
        return reply.body().startsWith(TO_BE_RETRIED)
                || (reply.status() == KAFKA_FAILED && mayAskForHeadOnly(reply, request));
    }

    private static boolean isErrorBody(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json.path("error_code").isInt() && json.path("message").isTextual();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Several requests may be in the bytes, and which of them was answered so is not known. */
    private static boolean mayAskForHeadOnly(Reply reply, byte[] request) {
        return reply.body().isEmpty() && new String(request, UTF_8).contains("HEAD ");
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
