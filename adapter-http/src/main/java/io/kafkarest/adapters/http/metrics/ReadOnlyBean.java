package io.kafkarest.adapters.http.metrics;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;

/** Numbers in JMX, of which some come to be while the proxy runs. */
abstract class ReadOnlyBean implements DynamicMBean {

    private final String description;

    ReadOnlyBean(String description) {
        this.description = description;
    }

    /** The attributes that there are now. */
    abstract Stream<String> names();

    /** Gives the numbers by their names, all as they are at about the same time; absent: there is no such attribute. */
    abstract Function<String, Optional<Double>> reading();

    @Override
    public final Object getAttribute(String attribute) throws AttributeNotFoundException {
        return reading().apply(attribute).orElseThrow(() -> new AttributeNotFoundException(attribute));
    }

    @Override
    public final AttributeList getAttributes(String[] attributes) {
        Function<String, Optional<Double>> reading = reading();
        AttributeList found = new AttributeList();
        for (String each : attributes) {
            // One that is unknown is left out, as the contract of JMX has it.
            reading.apply(each).ifPresent(number -> found.add(new Attribute(each, number)));
        }
        return found;
    }

    @Override
    public final MBeanInfo getMBeanInfo() {
        MBeanAttributeInfo[] attributes = names().map(
                        name -> new MBeanAttributeInfo(name, "double", name, true, false, false))
                .toArray(MBeanAttributeInfo[]::new);
        return new MBeanInfo(getClass().getName(), description, attributes, null, null, null);
    }

    @Override
    public final void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName());
    }

    @Override
    public final AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public final Object invoke(String action, Object[] parameters, String[] signature) {
        throw new UnsupportedOperationException(action);
    }
}
