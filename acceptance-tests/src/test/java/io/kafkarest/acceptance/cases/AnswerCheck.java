package io.kafkarest.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.MediaTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds an answer against the expectations of a request. */
final class AnswerCheck {

    private static final Pattern STATUS =
            Pattern.compile("(\\d{3}(?:\\|\\d{3})*)(?: (\\d{3,5}(?:\\|\\d{3,5})*))?(?: (.+))?");
    private static final Pattern TIME = Pattern.compile("took (\\d+)\\.\\.(\\d+) ms");
    private static final Pattern SIZE = Pattern.compile("size(?: (/\\S+))? (\\d+)\\.\\.(\\d+)");
    private static final Pattern SAVE = Pattern.compile("save (\\w+) (/\\S+)");

    private final Answer answer;
    private final Variables variables;

    AnswerCheck(Answer answer, Variables variables) {
        this.answer = answer;
        this.variables = variables;
    }

    void check(Expectation expectation) {
        String text = variables.fill(expectation.text());
        switch (expectation.kind()) {
            case STATUS -> status(text);
            case HEAD -> head(text);
            case BODY -> json(JsonMatch.difference(JsonMatch.parse(text), JsonMatch.parse(answer.body())));
            case BODY_PART -> json(JsonMatch.differenceOfPart(JsonMatch.parse(text), JsonMatch.parse(answer.body())));
            case BODY_TEXT -> assertThat(answer.body()).isEqualTo(text);
        }
    }

    private void status(String text) {
        Matcher matcher = matched(STATUS, text);
        assertThat(matcher.group(1).split("\\|")).contains(Integer.toString(answer.status()));
        if (matcher.group(2) != null) {
            JsonNode body = JsonMatch.parse(answer.body());
            json(JsonMatch.difference(JsonMatch.parse("{\"error_code\":\"<int>\",\"message\":\"<any>\"}"), body));
            assertThat(matcher.group(2).split("\\|"))
                    .contains(body.get("error_code").asText());
            Optional.ofNullable(matcher.group(3))
                    .ifPresent(message -> message(message, body.get("message").asText()));
        }
    }

    private static void message(String expected, String actual) {
        if (expected.startsWith("~")) {
            assertThat(actual).contains(expected.substring(1));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private void head(String text) {
        String[] words = text.split(" ", 2);
        switch (words[0]) {
            case "took" -> took(matched(TIME, text));
            case "save" -> save(matched(SAVE, text));
            case "size" -> size(matched(SIZE, text));
            case "empty" -> assertThat(answer.body()).isEmpty();
            case "contains" -> assertThat(answer.body()).contains(words[1]);
            case "without" -> assertThat(answer.body()).doesNotContain(words[1]);
            case "sorted" -> sorted();
            default -> header(text);
        }
    }

    private void took(Matcher time) {
        assertThat(answer.took().toMillis())
                .as("milliseconds")
                .isBetween(Long.valueOf(time.group(1)), Long.valueOf(time.group(2)));
    }

    private void save(Matcher save) {
        variables.set(
                save.group(1), JsonMatch.parse(answer.body()).at(save.group(2)).asText());
    }

    private void size(Matcher size) {
        JsonNode body = JsonMatch.parse(answer.body());
        JsonNode array = size.group(1) == null ? body : body.at(size.group(1));
        assertThat(array.size())
                .as("number of elements")
                .isBetween(Integer.valueOf(size.group(2)), Integer.valueOf(size.group(3)));
    }

    private void sorted() {
        List<String> texts = new ArrayList<>();
        JsonMatch.parse(answer.body()).forEach(text -> texts.add(text.asText()));
        assertThat(texts).isSorted();
    }

    private void header(String text) {
        if (text.startsWith("!")) {
            assertThat(answer.header(text.substring(1))).as(text).isEmpty();
        } else {
            String[] parts = text.split(": ?", 2);
            header(parts[0], MediaTypes.expand(parts[1]));
        }
    }

    private void header(String name, String expected) {
        String actual = answer.header(name).orElse("(absent)");
        if (expected.startsWith("~")) {
            assertThat(Arrays.asList(expected.substring(1).split(", ")))
                    .as(name)
                    .allSatisfy(part -> assertThat(actual).contains(part));
        } else {
            assertThat(actual).as(name).isEqualTo(expected);
        }
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }

    private static void json(Optional<String> difference) {
        assertThat(difference).as("difference").isEmpty();
    }
}
