package io.kafkarest.app.wiring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares the tables of keys in {@code docs/configuration.md} with the keys that there are. */
class ConfigurationDocumentationTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "configuration.md");
    private static final List<String> HONOURED = List.of("Key", "Type", "Default", "Effect");
    private static final List<String> NOT_HONOURED = List.of("Key", "Type", "Default", "In the reference", "Here");

    private List<List<String>> rows;
    private List<List<String>> rowsWithoutEffect;

    @BeforeEach
    void readTheTablesOfKeys() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        rows = rowsBelow(HONOURED, lines);
        rowsWithoutEffect = rowsBelow(NOT_HONOURED, lines);
    }

    @Test
    void documentsEachKeyOnceWithItsTypeAndDefault() {
        Stream<DocumentedKey> documented = rows.stream().map(DocumentedKey::of);

        Stream<DocumentedKey> existing = KeyCatalogue.honoured().stream().map(DocumentedKey::of);

        assertThat(documented).containsExactlyInAnyOrderElementsOf(existing.toList());
    }

    @Test
    void documentsEachKeyWithoutEffectOnceWithItsFate() {
        Stream<String> documented = rowsWithoutEffect.stream().map(row -> DocumentedKey.of(row) + " is " + row.get(4));

        Stream<String> existing = KeyCatalogue.all().stream()
                .filter(each -> !each.fate().isHonoured())
                .map(each -> DocumentedKey.of(each) + " is " + each.fate().told());

        assertThat(documented).containsExactlyInAnyOrderElementsOf(existing.toList());
    }

    @Test
    void saysWhatEachKeyDoes() {
        assertThat(rows).allSatisfy(row -> assertThat(row.get(3)).as(row.get(0)).endsWith("."));
        assertThat(rowsWithoutEffect)
                .allSatisfy(row -> assertThat(row.get(3)).as(row.get(0)).endsWith("."));
    }

    /** The rows of every table that has this header. */
    private static List<List<String>> rowsBelow(List<String> titles, List<String> lines) {
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> cells(lines.get(line)).equals(titles))
                .flatMap(header -> lines.stream().skip(header + 2L).takeWhile(line -> line.startsWith("|")))
                .map(ConfigurationDocumentationTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("(?<!\\\\)\\|"))
                .skip(1)
                .map(cell -> cell.trim())
                .toList();
    }

    /** What page and code must agree on. */
    private record DocumentedKey(String name, String type, String defaultText) {

        static DocumentedKey of(List<String> cells) {
            String defaultCell = cells.get(2);
            return new DocumentedKey(
                    bare(cells.get(0)), cells.get(1), "empty".equals(defaultCell) ? "" : bare(defaultCell));
        }

        static DocumentedKey of(SettingKey<?> key) {
            return new DocumentedKey(key.name(), key.type(), key.defaultText());
        }

        /** The text between back-ticks; anything else is left as it is, and then equals no key. */
        private static String bare(String cell) {
            return cell.length() > 1 && cell.startsWith("`") && cell.endsWith("`")
                    ? cell.substring(1, cell.length() - 1)
                    : cell;
        }
    }
}
