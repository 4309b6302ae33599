package io.kafkarest.quickstart.registry.avro;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroDialectTest {

    private final AvroDialect dialect = new AvroDialect();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{}",
                "\"Unknown\"",
                "[\"null\",\"Unknown\"]",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"int\",\"order\":\"up\"}]}",
                "{\"type\":\"fixed\",\"name\":\"F\",\"size\":2147483647}"
            })
    void refusesWhatIsNoSchema(String text) {
        ResolvedSchema schema = ResolvedSchema.of(new SchemaDefinition(SchemaType.AVRO, text, List.of()));

        assertThatThrownBy(() -> dialect.canonicalText(schema)).isInstanceOf(InvalidSchemaException.class);
    }
}
