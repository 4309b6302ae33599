package io.kafkarest.adapters.schemaregistry.codec.avro;

import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCompiler;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Makes codecs of Avro schemas. Only Avro's schema parser is used of Avro's library: data never goes through its readers and
 * writers, so no schema makes them load a class.
 */
public final class AvroSchemaCompiler implements SchemaCompiler {

    private static final Set<Schema.Type> NAMED = Set.of(Schema.Type.RECORD, Schema.Type.ENUM, Schema.Type.FIXED);

    private final boolean lenient;

    /**
     * A compiler for one of the two ways to write data in JSON.
     *
     * @param lenient whether it is to be as people write it, where Avro's JSON encoding is meant otherwise
     */
    public AvroSchemaCompiler(boolean lenient) {
        this.lenient = lenient;
    }

    @Override
    public SchemaType type() {
        return SchemaType.AVRO;
    }

    @Override
    public SchemaCodec compile(ResolvedDefinition definition) {
        try {
            return codec(parse(definition), definition.length());
        } catch (AvroRuntimeException e) {
            throw CodecFailures.invalidSchema("Invalid Avro schema: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // The parser has exceptions of its own for what it looks for only, and the others speak of its classes.
            throw CodecFailures.invalidSchema("Invalid Avro schema: it cannot be read", e);
        } catch (StackOverflowError e) {
            throw CodecFailures.invalidSchema("Invalid Avro schema: it is nested too deeply", e);
        }
    }

    private static Schema parse(ResolvedDefinition definition) {
        Schema.Parser parser = new Schema.Parser();
        // A registry may hold a default that does not fit; the records of such a schema are readable nevertheless.
        parser.setValidateDefaults(false);
        definition.references().values().forEach(parser::parse);
        return parser.parse(definition.definition().text());
    }

    private SchemaCodec codec(Schema schema, int length) {
        return new AvroCodec(
                NAMED.contains(schema.getType()) ? Optional.of(schema.getFullName()) : Optional.empty(),
                schema.isNullable(),
                new EncoderTree(lenient, length).root(schema),
                new DecoderTree(lenient).root(schema));
    }
}
