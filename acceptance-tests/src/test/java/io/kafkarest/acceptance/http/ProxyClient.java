package io.kafkarest.acceptance.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The calls that the stories make again and again, over plain sockets. */
public final class ProxyClient {

    private final int port;

    public ProxyClient(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    public Answer get(String target) {
        return HttpCall.of("GET", target).answerFrom(port);
    }

    public Answer head(String target) {
        return HttpCall.of("HEAD", target).answerFrom(port);
    }

    public Answer post(String target, String contentType, String body) {
        return HttpCall.of("POST", target)
                .with("Content-Type", contentType)
                .withBody(body)
                .answerFrom(port);
    }

    public Answer delete(String target) {
        return HttpCall.of("DELETE", target).answerFrom(port);
    }

    public Answer produce(String topic, String contentType, String records) {
        return post("/topics/" + topic, contentType, records);
    }

    /** Creates an instance that starts at the earliest record and commits only when told to. */
    public Answer createInstance(String group, String name, String format) {
        return createInstance(group, "\"name\":\"%s\",\"format\":\"%s\"".formatted(name, format));
    }

    /** Creates an instance with further members, given as the inside of a JSON object. */
    public Answer createInstance(String group, String members) {
        return post(
                "/consumers/" + group,
                MediaTypes.V2,
                "{%s,\"auto.offset.reset\":\"earliest\",\"auto.commit.enable\":\"false\"}".formatted(members));
    }

    public Answer subscribe(String instance, String... topics) {
        String names = Arrays.stream(topics).map(name -> '"' + name + '"').collect(Collectors.joining(","));
        return post(instance + "/subscription", MediaTypes.V2, "{\"topics\":[" + names + "]}");
    }

    public Answer assign(String instance, String topic, int partition) {
        return post(instance + "/assignments", MediaTypes.V2, partitions(topic, partition));
    }

    /** The answer of one read, whatever it is. */
    public Answer read(String instance, String accept, String query) {
        return readCall(instance, accept, query).answerFrom(port);
    }

    /** Starts a read and does not wait for it. */
    public HttpExchange startRead(String instance, String accept, String query) {
        return readCall(instance, accept, query).sendTo(port);
    }

    public Answer commit(String instance, String topic, int partition, long offset) {
        String body =
                "{\"offsets\":[{\"topic\":\"%s\",\"partition\":%d,\"offset\":%d}]}".formatted(topic, partition, offset);
        return post(instance + "/offsets", MediaTypes.V2, body);
    }

    public Answer committed(String instance, String topic, int partition) {
        return HttpCall.of("GET", instance + "/offsets")
                .with("Content-Type", MediaTypes.V2)
                .withBody(partitions(topic, partition))
                .answerFrom(port);
    }

    /** The path of an instance. */
    public static String path(String group, String name) {
        return "/consumers/" + group + "/instances/" + name;
    }

    private static HttpCall readCall(String instance, String accept, String query) {
        String target = instance + "/records" + (query.isEmpty() ? "" : "?" + query);
        return HttpCall.of("GET", target).with("Accept", accept);
    }

    private static String partitions(String topic, int partition) {
        return "{\"partitions\":[{\"topic\":\"%s\",\"partition\":%d}]}".formatted(topic, partition);
    }
}
