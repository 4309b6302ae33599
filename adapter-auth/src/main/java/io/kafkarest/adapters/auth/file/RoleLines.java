package io.kafkarest.adapters.auth.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines {@code name: word[,word...]} of a file in the form of Java properties. */
public final class RoleLines {

    private RoleLines() {}

    /** The text after the colon, by name. */
    public static Map<String, String> read(byte[] bytes) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(decode(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can be read", e);
        }
        Map<String, String> byName = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> byName.put(name, lines.getProperty(name)));
        return byName;
    }

    /** The roles of a list of them. */
    public static Set<String> roles(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    // Such files are written in UTF-8 today. Those from before are in the encoding that Java gave to properties.
    private static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }
}
