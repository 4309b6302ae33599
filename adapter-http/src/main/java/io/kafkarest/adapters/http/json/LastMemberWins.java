package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A compact JSON value whose objects keep only the last of the members with the same name, at the place of the first, as
 * a reader that builds a tree does. Rarely needed, so the text is indexed as a tree here.
 */
final class LastMemberWins {

    private sealed interface Node {}

    private record Members(Map<String, Node> byName) implements Node {}

    private record Elements(List<Node> nodes) implements Node {}

    private record Scalar(int start, int end) implements Node {}

    private final byte[] value;
    private int at;

    /** The value must be well-formed, without white space, and have canonical strings. */
    LastMemberWins(byte[] value) {
        this.value = value;
    }

    void write(JsonOutput output) {
        at = 0;
        write(node(), output);
    }

    private Node node() {
        return switch (value[at]) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            default -> word();
        };
    }

    private Members members() {
        Map<String, Node> byName = new LinkedHashMap<>();
        at++;
        while (value[at] != '}') {
            Scalar name = string();
            at++;
            byName.put(new String(value, name.start(), name.end() - name.start(), ISO_8859_1), node());
            skipComma();
        }
        at++;
        return new Members(byName);
    }

    private Elements elements() {
        List<Node> nodes = new ArrayList<>();
        at++;
        while (value[at] != ']') {
            add(node(), nodes);
            skipComma();
        }
        at++;
        return new Elements(nodes);
    }

    private static void add(Node node, List<Node> nodes) {
        int last = nodes.size() - 1;
        if (node instanceof Scalar scalar && last >= 0 && nodes.get(last) instanceof Scalar before) {
            // Scalars in a row stay in one piece: a node for each would be many times as large as the text.
            nodes.set(last, new Scalar(before.start(), scalar.end()));
        } else {
            nodes.add(node);
        }
    }

    private void skipComma() {
        if (value[at] == ',') {
            at++;
        }
    }

    private Scalar string() {
        int start = at++;
        while (value[at] != '"') {
            at += value[at] == '\\' ? 2 : 1;
        }
        return new Scalar(start, ++at);
    }

    private Scalar word() {
        int start = at;
        while (at < value.length && value[at] != ',' && value[at] != '}' && value[at] != ']') {
            at++;
        }
        return new Scalar(start, at);
    }

    private void write(Node node, JsonOutput output) {
        if (node instanceof Members members) {
            write(members, output);
        } else if (node instanceof Elements elements) {
            write(elements, output);
        } else if (node instanceof Scalar scalar) {
            output.raw(value, scalar.start(), scalar.end() - scalar.start());
        }
    }

    private void write(Members members, JsonOutput output) {
        output.raw('{');
        boolean first = true;
        for (Map.Entry<String, Node> each : members.byName().entrySet()) {
            if (!first) {
                output.raw(',');
            }
            first = false;
            output.ascii(each.getKey());
            output.raw(':');
            write(each.getValue(), output);
        }
        output.raw('}');
    }

    private void write(Elements elements, JsonOutput output) {
        output.raw('[');
        boolean first = true;
        for (Node each : elements.nodes()) {
            if (!first) {
                output.raw(',');
            }
            first = false;
            write(each, output);
        }
        output.raw(']');
    }
}
