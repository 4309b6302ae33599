package io.kafkarest.adapters.auth.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kafkarest.adapters.auth.config.AccessRulesConfig.NamePattern;
import io.kafkarest.adapters.auth.config.AccessRulesConfig.Operation;
import io.kafkarest.adapters.auth.config.AccessRulesConfig.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesConfigTest {

    @Test
    void readsRules() {
        AccessRulesConfig rules = AccessRulesConfig.parse(
                " analyst: read topics=orders-*|customers groups=analysts-* ; ops:read write admin topics=* groups=*;");

        assertThat(rules.rules())
                .containsExactly(
                        new Rule(
                                "analyst",
                                Set.of(Operation.READ),
                                List.of(new NamePattern("orders-", true), new NamePattern("customers", false)),
                                List.of(new NamePattern("analysts-", true))),
                        new Rule(
                                "ops",
                                Set.of(Operation.READ, Operation.WRITE, Operation.ADMIN),
                                List.of(new NamePattern("", true)),
                                List.of(new NamePattern("", true))));
    }

    @Test
    void takesCommasForWhatYamlMakesOfAList() {
        assertThat(AccessRulesConfig.parse("a: read,b: write").rules()).hasSize(2);
    }

    @Test
    void isNoneIfThereIsNothing() {
        assertThat(AccessRulesConfig.parse(" ; ")).isEqualTo(AccessRulesConfig.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read topics=*",
                ": read",
                "a: reads",
                "a: read topic=x",
                "a: read topics=",
                "a: read topics=x|",
                "a: read topics=*-x",
                "a: read topics=a**",
                "a:"
            })
    void refusesWhatIsNoRule(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccessRulesConfig.parse(text));
    }
}
