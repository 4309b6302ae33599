package io.kafkarest.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseFormatTest {

    @Test
    void readsACase() {
        List<Case> cases = CaseFile.parse("f", """
                === A001 a title
                @setting a.b=c=d
                @topic t 1
                > POST /topics/${t}?x=1
                > Accept:
                >> {"a":
                >> 1}
                < 200|201
                <s 415 415 Some text
                <d<~ {"a":1}
                """);

        Step.Request request = (Step.Request) cases.get(0).steps().get(1);
        assertThat(cases.get(0).toString()).isEqualTo("A001 a title");
        assertThat(cases.get(0).settings()).containsEntry("a.b", "c=d");
        assertThat(request.body()).isEqualTo("{\"a\":\n1}");
        assertThat(request.headers()).containsExactly("Accept:");
        assertThat(request.expectations())
                .containsExactly(
                        new Expectation(Optional.empty(), Expectation.Kind.STATUS, "200|201"),
                        new Expectation(Optional.of(Mode.STRICT), Expectation.Kind.STATUS, "415 415 Some text"),
                        new Expectation(Optional.of(Mode.DEFAULT), Expectation.Kind.BODY_PART, "{\"a\":1}"));
    }

    @Test
    void namesTheLineThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseFile.parse("f", "=== A001 a title\nnonsense"))
                .withMessageContaining("f:2");
    }

    @Test
    void everyFileCanBeReadAndNoIdIsUsedTwice() throws IOException {
        Set<String> ids = new HashSet<>();

        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            files.map(file -> CaseFile.read(file.getFileName().toString()))
                    .flatMap(List::stream)
                    .forEach(one -> assertThat(ids.add(one.id())).as("%s", one).isTrue());
        }

        assertThat(ids).hasSizeGreaterThan(150);
    }

    @Test
    void comparesWholesInOrderAndPartsInAnyOrder() {
        assertThat(difference("{\"a\":1,\"b\":\"<int>\"}", "{\"a\":1,\"b\":2}")).isEmpty();
        assertThat(difference("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}")).isPresent();
        assertThat(difference("1.10", "1.1")).isPresent();
        assertThat(part("[3,1]", "[1,2,3]")).isEmpty();
        assertThat(part("{\"a\":\"<~el>\"}", "{\"b\":0,\"a\":\"hello\"}")).isEmpty();
        assertThat(part("{\"a\":\"</h.?/>\"}", "{\"a\":\"hello\"}")).isPresent();
    }

    private static Optional<String> difference(String expected, String actual) {
        return JsonMatch.difference(JsonMatch.parse(expected), JsonMatch.parse(actual));
    }

    private static Optional<String> part(String expected, String actual) {
        return JsonMatch.differenceOfPart(JsonMatch.parse(expected), JsonMatch.parse(actual));
    }
}
