package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.networknt.schema.path.NodePath;

/**
 * One thing that is wrong with a value.
 *
 * @param location the part of the value
 * @param text what is wrong with it
 */
record Violation(NodePath location, String text) {

    @Override
    public String toString() {
        return "#" + location + ": " + text;
    }
}
