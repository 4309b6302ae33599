package io.kafkarest.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedFormatTest {

    private static final Set<EmbeddedFormat> SCHEMA_FORMATS =
            EnumSet.of(EmbeddedFormat.AVRO, EmbeddedFormat.JSONSCHEMA, EmbeddedFormat.PROTOBUF);

    @Test
    void needsASchemaUnlessItIsBinaryOrPlainJson() {
        assertThat(EmbeddedFormat.values())
                .filteredOn(EmbeddedFormat::needsSchema)
                .hasSameElementsAs(SCHEMA_FORMATS);
    }

    @Test
    void answersForItself() {
        assertThat(EmbeddedFormat.values()).allMatch(each -> each.isCompatibleWith(each));
    }

    @Test
    void answersForOtherSchemaFormats() {
        assertThat(SCHEMA_FORMATS).allSatisfy(one -> assertThat(SCHEMA_FORMATS).allMatch(one::isCompatibleWith));
    }

    @Test
    void doesNotAnswerForFormatsOfAnotherFamily() {
        assertThat(EmbeddedFormat.BINARY.isCompatibleWith(EmbeddedFormat.JSON)).isFalse();
        assertThat(EmbeddedFormat.JSON.isCompatibleWith(EmbeddedFormat.JSONSCHEMA))
                .isFalse();
        assertThat(EmbeddedFormat.AVRO.isCompatibleWith(EmbeddedFormat.BINARY)).isFalse();
    }
}
