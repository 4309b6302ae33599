package io.kafkarest.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SchemaIdTest {

    @Test
    void isNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SchemaId(-1)).withMessageContaining("-1");
        assertThat(new SchemaId(0).value()).isZero();
    }
}
