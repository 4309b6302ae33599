package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import static io.kafkarest.adapters.schemaregistry.codec.WireFormat.HEADER_LENGTH;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UninitializedMessageException;
import com.google.protobuf.util.JsonFormat;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.adapters.schemaregistry.codec.WireFormat;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Converts by Protobuf's own mapping to JSON. Writes one message of the schema, and reads whichever the record says it is. */
final class ProtobufCodec implements SchemaCodec {

    private static final JsonFormat.Parser PARSER = JsonFormat.parser();
    private static final JsonFormat.Printer PRINTER =
            JsonFormat.printer().alwaysPrintFieldsWithNoPresence().omittingInsignificantWhitespace();

    private final Messages messages;
    private final MessageType chosen;
    private final boolean mayHaveValues;

    ProtobufCodec(Messages messages, MessageType chosen) {
        this.messages = messages;
        this.chosen = chosen;
        this.mayHaveValues = DynamicValues.mayBeIn(chosen.descriptor());
    }

    @Override
    public Optional<String> recordName() {
        return Optional.of(chosen.descriptor().getFullName());
    }

    @Override
    public boolean takesNullForNothing() {
        return false;
    }

    @Override
    public SchemaCodec forMessage(String fullName) {
        return messages.find(fullName)
                .map(message -> new ProtobufCodec(messages, message))
                .orElseThrow(() ->
                        CodecFailures.invalidSchema("the Protobuf schema declares no message \"" + fullName + "\""));
    }

    @Override
    public byte[] encode(SchemaId id, JsonText json) {
        try {
            return stored(id, message(json));
        } catch (UninitializedMessageException | IOException e) {
            throw CodecFailures.notConvertible(Reasons.of(e), e);
        } catch (RuntimeException e) {
            // What the value is not, the library says in many ways.
            throw CodecFailures.notConvertible(
                    "the value is no " + chosen.descriptor().getFullName(), e);
        } catch (StackOverflowError e) {
            throw CodecFailures.notConvertible("the value nests too deep", e);
        }
    }

    private Message message(JsonText json) throws IOException {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(chosen.descriptor());
        PARSER.merge(new String(json.buffer(), json.offset(), json.length(), UTF_8), message);
        Message built = message.build();
        if (mayHaveValues && !DynamicValues.areReadable(built)) {
            throw new InvalidProtocolBufferException("a google.protobuf.Value cannot hold a number beyond a double");
        }
        return built;
    }

    private byte[] stored(SchemaId id, Message message) throws IOException {
        int placeSize = MessagePlace.size(chosen.place());
        byte[] stored = new byte[HEADER_LENGTH + placeSize + message.getSerializedSize()];
        WireFormat.writeHeader(stored, id);
        CodedOutputStream target = CodedOutputStream.newInstance(stored, HEADER_LENGTH, stored.length - HEADER_LENGTH);
        MessagePlace.write(chosen.place(), target);
        message.writeTo(target);
        target.flush();
        return stored;
    }

    @Override
    public byte[] decode(byte[] stored) {
        WireFormat.requireHeader(stored);
        try {
            CodedInputStream source =
                    CodedInputStream.newInstance(stored, HEADER_LENGTH, stored.length - HEADER_LENGTH);
            Message message =
                    DynamicMessage.parseFrom(type(MessagePlace.read(source)).descriptor(), source);
            LimitedText json = new LimitedText(stored.length);
            PRINTER.appendTo(message, json);
            return json.toString().getBytes(UTF_8);
        } catch (ProxyException e) {
            throw e;
        } catch (IOException e) {
            throw CodecFailures.notDecodable("the record is no such message: " + Reasons.of(e), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw CodecFailures.notDecodable("the record is no such message", e);
        }
    }

    private MessageType type(List<Integer> place) {
        return messages.find(place)
                .orElseThrow(() -> CodecFailures.notDecodable(
                        "the record is message " + place + " of the schema, which has none there"));
    }
}
