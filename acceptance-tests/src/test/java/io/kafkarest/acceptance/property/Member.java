package io.kafkarest.acceptance.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.HttpExchange;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One consumer instance, used over HTTP. */
final class Member {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProxyClient proxy;
    private final String name;
    private final String path;
    private final String topic;
    private Set<Integer> partitions = Set.of();

    private Member(ProxyClient proxy, String group, String name, String topic) {
        this.proxy = proxy;
        this.name = name;
        this.path = ProxyClient.path(group, name);
        this.topic = topic;
    }

    /** Creates an instance that subscribes to the topic; it joins the group soon. */
    static Member join(ProxyClient proxy, String group, String name, String topic, boolean autoCommit) {
        Member member = new Member(proxy, group, name, topic);
        String definition =
                "{\"name\":\"%s\",\"format\":\"json\",\"auto.offset.reset\":\"earliest\",\"auto.commit.enable\":\"%s\"}"
                        .formatted(name, autoCommit);
        require(200, proxy.post("/consumers/" + group, MediaTypes.V2, definition));
        require(204, proxy.subscribe(member.path, topic));
        return member;
    }

    void leave() {
        require(204, proxy.delete(path));
    }

    /** The partitions that it had when it was last asked. */
    Set<Integer> partitions() {
        return partitions;
    }

    /** Asks for its partitions. */
    Set<Integer> fetchPartitions() {
        Set<Integer> assigned = new TreeSet<>();
        for (JsonNode each :
                json(require(200, proxy.get(path + "/assignments"))).get("partitions")) {
            assigned.add(each.get("partition").intValue());
        }
        partitions = assigned;
        return assigned;
    }

    HttpExchange startRead(String query) {
        return proxy.startRead(path, MediaTypes.JSON, query);
    }

    List<Served> read(String query) {
        return records(startRead(query).answer());
    }

    static List<Served> records(Answer answer) {
        List<Served> records = new ArrayList<>();
        for (JsonNode each : json(require(200, answer))) {
            records.add(new Served(
                    each.get("partition").intValue(),
                    each.get("offset").intValue(),
                    each.get("value").textValue()));
        }
        return records;
    }

    void seek(int partition, int offset) {
        require(204, proxy.post(path + "/positions", MediaTypes.V2, offsets(partition, offset)));
    }

    void seekToEdge(int partition, String edge) {
        String body = "{\"partitions\":[{\"topic\":\"%s\",\"partition\":%d}]}".formatted(topic, partition);
        require(204, proxy.post(path + "/positions/" + edge, MediaTypes.V2, body));
    }

    void commitDelivered() {
        require(
                200,
                HttpCall.of("POST", path + "/offsets")
                        .with("Content-Type", MediaTypes.V2)
                        .answerFrom(proxy.port()));
    }

    /** Commits a record as the last one that was processed. */
    void commitRecord(int partition, int offset) {
        require(200, proxy.post(path + "/offsets", MediaTypes.V2, offsets(partition, offset)));
    }

    private String offsets(int partition, int offset) {
        return "{\"offsets\":[{\"topic\":\"%s\",\"partition\":%d,\"offset\":%d}]}".formatted(topic, partition, offset);
    }

    private static Answer require(int status, Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        return answer;
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
