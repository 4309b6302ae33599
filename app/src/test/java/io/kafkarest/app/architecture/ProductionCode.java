package io.kafkarest.app.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * Leaves out tests and the test kit of the ports. Under {@code mvn verify} sibling modules are jars, so neither {@code
 * DoNotIncludeJars} nor {@code DoNotIncludeTests} would do.
 */
public final class ProductionCode implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("/test-classes/")
                && !location.contains("-tests.jar")
                && !location.contains("/testkit/")
                && !location.contains("/canary/");
    }
}
