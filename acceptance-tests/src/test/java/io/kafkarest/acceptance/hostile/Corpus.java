package io.kafkarest.acceptance.hostile;

import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A right request to every endpoint, in every format. */
final class Corpus {

    private static final String AVRO_BODY =
            "{\"value_schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\",\\\"fields\\\":"
                    + "[{\\\"name\\\":\\\"f\\\",\\\"type\\\":[\\\"null\\\",\\\"int\\\"]}]}\",\"key_schema\":\"\\\"string\\\"\","
                    + "\"records\":[{\"key\":\"k\",\"value\":{\"f\":{\"int\":1}}},{\"key\":\"k\",\"value\":{\"f\":null}}]}";
    private static final String JSONSCHEMA_BODY =
            "{\"value_schema\":\"{\\\"type\\\":\\\"object\\\",\\\"properties\\\":{\\\"f\\\":{\\\"type\\\":\\\"integer\\\","
                    + "\\\"default\\\":1},\\\"s\\\":{\\\"pattern\\\":\\\"^(a+)+$\\\"}}}\","
                    + "\"records\":[{\"value\":{\"f\":5,\"s\":\"aaaa\"}}]}";
    private static final String PROTOBUF_BODY =
            "{\"value_schema\":\"syntax = \\\"proto3\\\"; message M { int32 f = 1; repeated M m = 2; map<string, M> p = 3; }\","
                    + "\"records\":[{\"value\":{\"f\":5,\"m\":[{\"f\":1}],\"p\":{\"a\":{}}}}]}";

    private final List<HttpCall> calls = new ArrayList<>();

    /** With a topic for each format: a subject of the registry has schemas of one type only. */
    Corpus(Map<String, String> topics, String group) {
        metadata(topics.get("json"));
        producing(topics);
        topics.forEach((format, topic) -> {
            // Each of its own: who assigns by hand cannot commit beside those who subscribe.
            assigning(topic, group + "-assigned-" + format, format);
            subscribing(topic, group + "-subscribed-" + format, format);
        });
    }

    /** What can be written and read; each is in the corpus with a topic of its own. */
    static List<String> formats() {
        return List.of("json", "binary", "avro", "jsonschema", "protobuf");
    }

    List<HttpCall> calls() {
        return calls;
    }

    private void metadata(String topic) {
        for (String target : List.of(
                "/",
                "/topics",
                "/topics/" + topic,
                "/topics/" + topic + "/partitions",
                "/topics/" + topic + "/partitions/0",
                "/topics/" + topic + "/partitions/0/offsets",
                "/brokers",
                "/livez",
                "/readyz")) {
            calls.add(HttpCall.of("GET", target).with("Accept", MediaTypes.V2 + ", */*;q=0.5"));
        }
    }

    private void producing(Map<String, String> topics) {
        String json = "{\"records\":[{\"key\":\"k\",\"value\":{\"a\":[1,2.5e3,true,null,\"\\u00e9\"]},\"partition\":0},"
                + "{\"value\":null}]}";
        produce("/topics/" + topics.get("json"), "JSON", json);
        produce("/topics/" + topics.get("json") + "/partitions/1", "JSON", "{\"records\":[{\"value\":{\"x\":1}}]}");
        produce("/topics/" + topics.get("binary"), "BIN", "{\"records\":[{\"key\":\"aGk=\",\"value\":\"aGVsbG8\"}]}");
        for (int i = 0; i < 4; i++) {
            produce("/topics/" + topics.get("avro"), "AVRO", AVRO_BODY);
            produce("/topics/" + topics.get("jsonschema"), "JSONSCHEMA", JSONSCHEMA_BODY);
            produce("/topics/" + topics.get("protobuf"), "PROTOBUF", PROTOBUF_BODY);
            produce(
                    "/topics/" + topics.get("avro"),
                    "AVRO",
                    "{\"value_schema_id\":" + (i + 1) + ",\"records\":[{\"value\":{\"f\":null}}]}");
        }
    }

    private void produce(String target, String type, String body) {
        calls.add(HttpCall.of("POST", target)
                .with("Content-Type", MediaTypes.expand(type))
                .withBody(body));
    }

    private void assigning(String topic, String group, String format) {
        String instance = created(group, format);
        String partitions = "{\"partitions\":[{\"topic\":\"%s\",\"partition\":0}]}".formatted(topic);
        v2("POST", instance + "/assignments", partitions);
        v2("POST", instance + "/assignments", partitions);
        v2("GET", instance + "/assignments", "");
        v2("POST", instance + "/positions", offsets(topic));
        v2("POST", instance + "/positions", """
                {"timestamps":[{"topic":"%s","partition":0,"timestamp":"2026-01-01T00:00:00Z"}]}""".formatted(topic));
        v2("POST", instance + "/positions/beginning", partitions);
        v2("POST", instance + "/positions/end", partitions);
        used(topic, instance, format);
    }

    private void subscribing(String topic, String group, String format) {
        String instance = created(group, format);
        v2("POST", instance + "/subscription", "{\"topics\":[\"" + topic + "\"]}");
        v2("POST", instance + "/subscription", "{\"topics\":[\"" + topic + "\"]}");
        v2("POST", instance + "/subscription", "{\"topic_pattern\":\"" + topic + ".*\"}");
        v2("GET", instance + "/subscription", "");
        v2("DELETE", instance + "/subscription", "");
        v2("POST", instance + "/offsets", "");
        used(topic, instance, format);
    }

    /** More often than it is deleted, so that there is something to use. */
    private String created(String group, String format) {
        for (int i = 0; i < 4; i++) {
            v2("POST", "/consumers/" + group, """
                    {"name":"%s","format":"%s","auto.offset.reset":"earliest","auto.commit.enable":"false",\
                    "fetch.min.bytes":1,"consumer.request.timeout.ms":20}""".formatted(format, format));
        }
        return ProxyClient.path(group, format);
    }

    /** What both kinds of instances do. */
    private void used(String topic, String instance, String format) {
        v2("POST", instance + "/offsets", offsets(topic));
        v2("GET", instance + "/offsets", "{\"partitions\":[{\"topic\":\"%s\",\"partition\":0}]}".formatted(topic));
        v2("GET", instance + "/offsets?partitions=" + topic + ":0", "");
        for (int i = 0; i < 3; i++) {
            calls.add(HttpCall.of("GET", instance + "/records?timeout=20&max_bytes=10000")
                    .with("Accept", MediaTypes.expand("application/vnd.kafka." + format + ".v2+json")));
        }
        v2("DELETE", instance, "");
    }

    private static String offsets(String topic) {
        return "{\"offsets\":[{\"topic\":\"%s\",\"partition\":0,\"offset\":1}]}".formatted(topic);
    }

    private void v2(String method, String target, String body) {
        HttpCall call = HttpCall.of(method, target).with("Accept", MediaTypes.V2);
        calls.add(
                body.isEmpty() ? call : call.with("Content-Type", MediaTypes.V2).withBody(body));
    }
}
