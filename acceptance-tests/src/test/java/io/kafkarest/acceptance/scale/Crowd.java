package io.kafkarest.acceptance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.HttpExchange;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many instances, each in a group of its own. */
final class Crowd {

    /** How many calls are made at the same time. */
    static final int AT_ONCE = 200;

    private final int port;
    private final String name;
    private final int size;

    Crowd(int port, String name, int size) {
        this.port = port;
        this.name = name;
        this.size = size;
    }

    void create() {
        each(
                200,
                i -> HttpCall.of("POST", "/consumers/" + name + i)
                        .with("Content-Type", MediaTypes.V2)
                        .withBody("{\"name\":\"c\",\"format\":\"json\",\"auto.offset.reset\":\"earliest\"}"));
    }

    void subscribe(String topic) {
        each(
                204,
                i -> HttpCall.of("POST", path(i) + "/subscription")
                        .with("Content-Type", MediaTypes.V2)
                        .withBody("{\"topics\":[\"" + topic + "\"]}"));
    }

    /** Whether every instance has got its partition. */
    boolean hasJoined() {
        return answers(i -> HttpCall.of("GET", path(i) + "/assignments")).stream()
                .allMatch(each -> each.body().contains("\"partition\":0"));
    }

    void delete() {
        each(204, i -> HttpCall.of("DELETE", path(i)));
    }

    private void each(int status, IntFunction<HttpCall> call) {
        assertThat(answers(call)).extracting(Answer::status).containsOnly(status);
    }

    private List<Answer> answers(IntFunction<HttpCall> call) {
        return IntStream.iterate(0, start -> start < size, start -> start + AT_ONCE)
                .boxed()
                .flatMap(start -> IntStream.range(start, Math.min(size, start + AT_ONCE))
                        .mapToObj(i -> call.apply(i).sendTo(port))
                        .toList()
                        .stream()
                        .map(HttpExchange::answer))
                .toList();
    }

    private String path(int i) {
        return ProxyClient.path(name + i, "c");
    }
}
