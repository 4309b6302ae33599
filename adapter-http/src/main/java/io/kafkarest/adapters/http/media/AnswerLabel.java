package io.kafkarest.adapters.http.media;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The media type of answers that no endpoint labels: those that were refused before one was found. */
public final class AnswerLabel {

    private static final Set<String> PREFERRED = Set.of(KafkaMediaTypes.PLAIN, KafkaMediaTypes.V2);

    private AnswerLabel() {}

    /** The first type in the {@code Accept} headers that an error may be labelled with, else plain JSON. */
    public static String of(List<String> acceptHeaders) {
        return acceptHeaders.stream()
                .flatMap(AnswerLabel::entries)
                .filter(PREFERRED::contains)
                .findFirst()
                .orElse(KafkaMediaTypes.PLAIN);
    }

    private static Stream<String> entries(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip);
    }
}
