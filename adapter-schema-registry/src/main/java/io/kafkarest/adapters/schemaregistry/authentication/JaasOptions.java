package io.kafkarest.adapters.schemaregistry.authentication;

import static io.kafkarest.adapters.schemaregistry.settings.RegistrySettings.invalid;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The options of the first login module in a line of JAAS, {@code some.LoginModule required name="value" ...;}. The module
 * itself is never loaded. What is wrong with a line is not told by its content: there are passwords in it.
 */
final class JaasOptions {

    private final Map<String, String> options;

    private JaasOptions(Map<String, String> options) {
        this.options = options;
    }

    static JaasOptions parse(String line) {
        StreamTokenizer tokens = tokens(line);
        try {
            word(tokens, "a login module");
            word(tokens, "a flag such as required");
            Map<String, String> options = new HashMap<>();
            while (tokens.nextToken() != ';') {
                tokens.pushBack();
                String name = word(tokens, "an option");
                if (tokens.nextToken() != '=') {
                    throw wrong("no = after an option");
                }
                options.put(name, value(tokens));
            }
            return new JaasOptions(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String require(String name) {
        return find(name).orElseThrow(() -> wrong("no option " + name));
    }

    private static StreamTokenizer tokens(String line) {
        StreamTokenizer tokens = new StreamTokenizer(new StringReader(line));
        // Numbers, comments and all that are words here, unlike in the tokenizer's own grammar.
        tokens.resetSyntax();
        tokens.wordChars('!', 0xFF);
        tokens.whitespaceChars(0, ' ');
        tokens.ordinaryChar('=');
        tokens.ordinaryChar(';');
        tokens.quoteChar('"');
        return tokens;
    }

    private static String word(StreamTokenizer tokens, String what) throws IOException {
        if (tokens.nextToken() != StreamTokenizer.TT_WORD) {
            throw wrong(
                    tokens.ttype == StreamTokenizer.TT_EOF
                            ? "it ends before " + what + " or the ; at the end"
                            : "not " + what);
        }
        return tokens.sval;
    }

    private static String value(StreamTokenizer tokens) throws IOException {
        int type = tokens.nextToken();
        if (type != StreamTokenizer.TT_WORD && type != '"') {
            throw wrong("no value after =");
        }
        return tokens.sval;
    }

    private static IllegalArgumentException wrong(String reason) {
        return invalid(RegistryKey.SASL_JAAS_CONFIG, "is no line of JAAS with what is needed: " + reason);
    }
}
