package io.kafkarest.acceptance.identity;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody with credentials who uses a proxy. */
record CallerOfProxy(int port, String authorization) {

    static final String RECORDS = "{\"records\":[{\"value\":\"S2Fma2E=\"},{\"value\":\"S2Fma2E=\"}]}";

    static CallerOfProxy basic(int port, String user, String password) {
        String both = user + ":" + password;
        return new CallerOfProxy(
                port, "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    static CallerOfProxy bearer(int port, String token) {
        return new CallerOfProxy(port, "Bearer " + token);
    }

    Answer get(String path) {
        return call("GET", path).answerFrom(port);
    }

    Answer post(String path, String type, String body) {
        return call("POST", path).with("Content-Type", type).withBody(body).answerFrom(port);
    }

    Answer produce(String topic) {
        return post("/topics/" + topic, MediaTypes.BIN, RECORDS);
    }

    Answer createInstance(String group, String name) {
        return post(
                "/consumers/" + group,
                MediaTypes.V2,
                "{\"name\":\"%s\",\"format\":\"binary\",\"auto.offset.reset\":\"earliest\"}".formatted(name));
    }

    Answer subscribe(String group, String name, String topic) {
        return post(ProxyClient.path(group, name) + "/subscription", MediaTypes.V2, "{\"topics\":[\"" + topic + "\"]}");
    }

    Answer read(String group, String name) {
        return call("GET", ProxyClient.path(group, name) + "/records?timeout=3000")
                .with("Accept", MediaTypes.BIN)
                .answerFrom(port);
    }

    private HttpCall call(String method, String path) {
        return HttpCall.of(method, path).with("Authorization", authorization);
    }
}
