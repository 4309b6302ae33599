package io.kafkarest.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.record.RecordSide;
import io.kafkarest.domain.topic.TopicName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaNamesTest {

    private static final TopicName TOPIC = new TopicName("t");

    @ParameterizedTest
    @CsvSource({
        "TOPIC_NAME, KEY, ns.R, t-key",
        "TOPIC_NAME, VALUE, , t-value",
        "RECORD_NAME, VALUE, ns.R, ns.R",
        "RECORD_NAME, VALUE, , ",
        "TOPIC_RECORD_NAME, KEY, ns.R, t-ns.R",
        "TOPIC_RECORD_NAME, KEY, , "
    })
    void namesTheSubject(SubjectNameStrategy strategy, RecordSide side, String recordName, String expected) {
        assertThat(strategy.subject(TOPIC, side, Optional.ofNullable(recordName)))
                .isEqualTo(Optional.ofNullable(expected).map(Subject::new));
    }

    @ParameterizedTest
    @CsvSource({"BINARY, ", "JSON, ", "AVRO, AVRO", "JSONSCHEMA, JSON", "PROTOBUF, PROTOBUF"})
    void knowsTheLanguageOfAFormat(EmbeddedFormat format, SchemaType expected) {
        assertThat(SchemaType.of(format)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void findsATypeByItsName() {
        assertThat(SchemaType.find("PROTOBUF")).contains(SchemaType.PROTOBUF);
        assertThat(SchemaType.find("XML")).isEmpty();
    }

    @Test
    void namesASchemaOnlyWhereTheFormatHasOne() {
        SchemaChoice byId = new SchemaChoice.ById(new SchemaId(1));

        assertThat(new SchemaUse(EmbeddedFormat.AVRO, byId, Optional.empty()).namesSchema())
                .isTrue();
        assertThat(new SchemaUse(EmbeddedFormat.JSON, byId, Optional.empty()).namesSchema())
                .isFalse();
        assertThat(new SchemaUse(EmbeddedFormat.AVRO, new SchemaChoice.None(), Optional.empty()).namesSchema())
                .isFalse();
    }

    @Test
    void showsNoContentOfAText() {
        assertThat(JsonText.of("secret".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasToString("JSON of 6 bytes");
    }
}
