package io.kafkarest.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that has never failed is not known to work: here is a class that breaks some, and they must say so. */
class ArchitectureCanaryTest {

    private static final JavaClasses CANARY =
            new ClassFileImporter().importPackages("io.kafkarest.domain.canary", "io.kafkarest.ports.in");

    static ArchRule[] rules() {
        return new ArchRule[] {
            ArchitectureTest.domainKnowsOnlyTheJdk,
            ArchitectureTest.fieldsArePrivate,
            ArchitectureTest.valuesDoNotChange,
        };
    }

    @ParameterizedTest
    @MethodSource("rules")
    void seesTheCanaryFall(ArchRule rule) {
        assertThat(rule.evaluate(CANARY).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("DomainThatKnowsAPort"));
    }
}
