package io.kafkarest.acceptance.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of {@code curl} lines of a page, and the answer that the page shows after it: a {@code json} block is the body of
 * an answer that succeeds, an {@code http} block begins with the status.
 */
record Example(String place, String command, int status, String body) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern OUTSIDE_LINE_BREAK = Pattern.compile("\\s*\\n\\s*");
    private static final int OK = 200;

    /** All examples of a page, in its order; blocks of other commands are passed over. */
    static List<Example> in(Path page) {
        List<Example> examples = new ArrayList<>();
        String text = read(page);
        String command = "";
        String place = "";
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            String content = block.group(2);
            if (!command.isEmpty()) {
                examples.add(answered(place, command, block.group(1), content));
                command = "";
            } else if (content.startsWith("curl ")) {
                command = content;
                place = page.getFileName() + ":"
                        + text.substring(0, block.start()).lines().count();
            }
        }
        if (!command.isEmpty()) {
            throw new AssertionError(place + " has no answer");
        }
        return examples;
    }

    private static Example answered(String place, String command, String kind, String content) {
        String answer = OUTSIDE_LINE_BREAK.matcher(content.strip()).replaceAll("\n");
        return switch (kind) {
            case "json" -> new Example(place, command, OK, answer.replace("\n", ""));
            case "http" -> {
                String[] parts = answer.split("\n", 2);
                String body = parts.length < 2 ? "" : parts[1].replace("\n", "");
                yield new Example(place, command, Integer.parseInt(parts[0]), body);
            }
            default -> throw new AssertionError(place + " has no answer, but a block of " + kind);
        };
    }

    /** What the body looks like to the letter, but for what an ellipsis stands for. */
    Pattern bodyPattern() {
        Matcher quoted = Pattern.compile("…").matcher(Pattern.quote(body));
        return Pattern.compile(quoted.replaceAll(Matcher.quoteReplacement("\\E.*\\Q")), Pattern.DOTALL);
    }

    /** Whether it reads records that may not be there yet, because the group is still forming. */
    boolean mayHaveToWait() {
        return command.contains("/records") && status == OK && !body.equals("[]");
    }

    /** The same example for a proxy somewhere else. */
    Example at(String authority) {
        return new Example(
                place, command.replace("localhost:8082", authority), status, body.replace("localhost:8082", authority));
    }

    @Override
    public String toString() {
        return place;
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
