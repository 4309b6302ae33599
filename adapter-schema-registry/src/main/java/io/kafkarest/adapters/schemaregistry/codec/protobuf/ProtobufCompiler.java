package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCompiler;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import jakarta.inject.Inject;

/** Makes codecs of Protobuf schemas, in the syntax of proto2 or proto3. */
final class ProtobufCompiler implements SchemaCompiler {

    private static final int MAX_REASON_LENGTH = 500;

    @Inject
    ProtobufCompiler() {}

    @Override
    public SchemaType type() {
        return SchemaType.PROTOBUF;
    }

    @Override
    public SchemaCodec compile(ResolvedDefinition definition) {
        try {
            ProtoFiles files = new ProtoFiles(definition.references());
            ProtoFileElement parsed =
                    ProtoFiles.parse(ProtoFiles.MAIN, definition.definition().text());
            FileDescriptor file = files.link(ProtoFiles.MAIN, parsed);
            Messages messages = Messages.of(parsed, file);
            return new ProtobufCodec(messages, messages.first());
        } catch (ProxyException e) {
            throw e;
        } catch (DescriptorValidationException | RuntimeException e) {
            // The parser throws what suits it; its messages tell the place in the text.
            throw CodecFailures.invalidSchema("Error when parsing the Protobuf schema: " + reason(e), e);
        } catch (StackOverflowError e) {
            throw CodecFailures.invalidSchema("Error when parsing the Protobuf schema: it nests too deep", e);
        }
    }

    private static String reason(Exception e) {
        String reason = String.valueOf(e.getMessage());
        return reason.length() > MAX_REASON_LENGTH ? reason.substring(0, MAX_REASON_LENGTH) + "..." : reason;
    }
}
