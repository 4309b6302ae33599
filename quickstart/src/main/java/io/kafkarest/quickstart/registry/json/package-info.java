/** JSON Schemas, as the embedded Schema Registry sees them: checked against their metaschema, and compared keyword by keyword. */
@NullMarked
package io.kafkarest.quickstart.registry.json;

import org.jspecify.annotations.NullMarked;
