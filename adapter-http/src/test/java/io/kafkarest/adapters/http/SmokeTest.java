package io.kafkarest.adapters.http;

import io.kafkarest.adapters.http.fake.TestServer;
import java.net.http.HttpResponse;
import java.io.*;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void shows() throws Exception {
        String V2 = "application/vnd.kafka.v2+json", BIN = "application/vnd.kafka.binary.v2+json", JS="application/vnd.kafka.json.v2+json";
        try (TestServer s = TestServer.start()) {
            show(s, "GET /", "");
            show(s, "GET /", "", "Accept: text/plain");
            show(s, "GET /", "", "Accept: application/json");
            show(s, "GET /", "", "Accept: application/json, " + V2);
            show(s, "GET /topics", "", "Content-Type: application/json");
            show(s, "GET /topics", "", "Accept: " + V2 + ";q=0");
            show(s, "GET /topics", "", "Accept: foo");
            show(s, "GET /topics/", "");
            show(s, "GET /brokers", "", "Content-Type: text/plain");
            show(s, "GET /topics/t1", "");
            show(s, "GET /topics/a%2Fb", "");
            show(s, "GET /topics/a%25b", "");
            show(s, "GET /topics/%C3%A9", "");
            show(s, "GET /topics/t1;a=b", "");
            show(s, "GET /topics/t1/../t2", "");
            show(s, "GET //topics", "");
            show(s, "GET /topics/a%00b", "");
            show(s, "GET /topics/none", "");
            show(s, "GET /topics/away", "");
            show(s, "GET /topics/broken", "");
            show(s, "GET /topics/t1/partitions", "");
            show(s, "GET /topics/t1/partitions/0", "");
            show(s, "GET /topics/t1/partitions/abc", "");
            show(s, "GET /topics/t1/partitions/9/offsets", "");
            show(s, "GET /topics/t1/partitions/0/offsets", "");
            show(s, "GET /Topics", "", "Accept: " + V2);
            show(s, "PUT /topics/t1", "x", "Content-Type: application/json");
            show(s, "PATCH /topics/t1", "x", "Content-Type: application/json");
            show(s, "FOO /topics/t1", "");
            show(s, "OPTIONS /", "");
            show(s, "HEAD /", "");
            show(s, "HEAD /topics", "");
            show(s, "POST /", "{\"a\":1}", "Content-Type: " + V2);
            show(s, "POST /", "zz", "Content-Type: " + V2);
            show(s, "POST /", "x", "Content-Type: text/plain", "Accept: " + V2 + ", application/octet-stream");
            show(s, "POST /topics/t1", "{\"records\":[{\"value\":\"S2Fma2E=\"}]}", "Content-Type: " + BIN);
            show(s, "POST /topics/t1", "{\"records\":[{\"value\":\"S2Fma2E=\"}]}", "Content-Type: " + BIN, "Accept: " + BIN);
            show(s, "POST /topics/t1", "{\"records\":[{\"value\":\"S2Fma2E=\"}]}", "Content-Type: foo");
            show(s, "POST /topics/t1", "{\"records\":[{\"value\":\"S2Fma2E=\"}]}", "Content-Type: application/vnd.kafka.avro.v2+json");
            show(s, "POST /topics/t1", "{\"records\":[{\"value\":\"S2Fma2E=\"}]}");
            show(s, "POST /topics/t1", "", "Content-Type: " + BIN);
            show(s, "POST /topics/t1/partitions/2", "{\"records\":[{\"value\":\"S2Fma2E=\"}]}", "Content-Type: " + JS);
            show(s, "POST /consumers/g", "", "Content-Type: " + V2);
            show(s, "POST /consumers/g", "{\"name\":\"a b/c?\",\"format\":\"Json\",\"fetch.min.bytes\":\"5\",\"requestWaitMs\":7.5,\"auto.commit.enable\":true}", "Content-Type: " + V2);
            show(s, "POST /consumers/g", "{\"enable.auto.commit\":true}", "Content-Type: " + V2);
            show(s, "POST /consumers/g", "{\"format\":\"avro\"}", "Content-Type: " + V2);
            show(s, "POST /consumers/g", "{\"name\":{}}", "Content-Type: " + V2);
            show(s, "POST /consumers/g", "{\"fetch.min.bytes\":-2}", "Content-Type: " + V2);
            show(s, "POST /consumers/g", "", "Accept: application/vnd.kafka.avro.v2+json");
            show(s, "POST /consumers/g/instances/c/subscription", "{\"topics\":[\"t1\"]}", "Content-Type: " + V2);
            show(s, "GET /consumers/g/instances/c/subscription", "");
            show(s, "GET /consumers/g/instances/c", "");
            show(s, "DELETE /consumers/g/instances/c", "");
            show(s, "DELETE /consumers/g/instances/x", "");
            show(s, "GET /consumers/g/instances/c/records", "");
            show(s, "GET /consumers/g/instances/c/records", "", "Accept: " + V2);
            show(s, "GET /consumers/g/instances/c/records", "", "Accept: " + JS + ";q=0.5, " + BIN +";q=0.4");
            show(s, "GET /consumers/g/instances/c/records", "", "Accept: application/json");
            show(s, "GET /consumers/g/instances/c/records?timeout=abc", "");
            show(s, "GET /consumers/g/instances/x/records", "");
            show(s, "HEAD /consumers/g/instances/c/records", "");
            show(s, "OPTIONS /consumers/g/instances/c/records", "");
            show(s, "POST /consumers/g/instances/c/offsets", "");
            show(s, "GET /consumers/g/instances/c/offsets", "{\"partitions\":[{\"topic\":\"t1\",\"partition\":0}]}", "Content-Type: " + V2);
            show(s, "GET /consumers/g/instances/c/offsets?partitions=t1:0,a:b:1", "");
            show(s, "GET /consumers/g/instances/c/offsets", "");
            show(s, "GET /livez", "", "Accept: text/plain");
            show(s, "GET /readyz?verbose", "", "Accept: text/html");
            show(s, "GET /status/ready", "");
            raw(s, "GARBAGE\r\n\r\n");
            raw(s, "GET / HTTP/9.9\r\nHost: x\r\n\r\n");
            raw(s, "GET / HTTP/1.1\r\n\r\n");
            raw(s, "GET / HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(20000) + "\r\n\r\n");
            raw(s, "GET /" + "a".repeat(20000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
            raw(s, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999999\r\n\r\n");
            raw(s, "POST /consumers/g HTTP/1.1\r\nHost: lb.example\r\nConnection: close\r\n\r\n");
            raw(s, "POST /consumers/g HTTP/1.1\r\nHost: lb.example:999\r\nConnection: close\r\n\r\n");
            raw(s, "GET / HTTP/1.0\r\n\r\n");
            raw(s, "GET /topics/t1/../t2 HTTP/1.0\r\n\r\n");
            raw(s, "GET /topics/%2e%2e/x HTTP/1.0\r\n\r\n");
            System.out.println(s.proxy.asked);
            System.out.println(s.proxy.created);
        }
    }
    static void show(TestServer s, String m, String b, String... h) {
        try { HttpResponse<String> r = s.send(m, b, h);
        System.out.println(m + " " + String.join("|", h) + " => " + r.statusCode() + " [" + r.headers().firstValue("Content-Type").orElse("-") + "] " + r.headers().map().keySet().stream().filter(k -> !k.matches("content-type|date|vary|transfer-encoding")).toList() + " " + r.body());
        } catch (Exception e) { System.out.println(m + " EXC " + e); }
    }
    static void raw(TestServer s, String text) throws Exception {
        try (Socket c = s.connect()) {
            c.setSoTimeout(2000);
            c.getOutputStream().write(text.getBytes());
            c.getOutputStream().flush();
            byte[] buf = new byte[4000]; int n = c.getInputStream().read(buf);
            System.out.println(text.substring(0, Math.min(40, text.length())).strip() + " ==> " + (n < 0 ? "EOF" : new String(buf, 0, n)));
        }
    }
}
