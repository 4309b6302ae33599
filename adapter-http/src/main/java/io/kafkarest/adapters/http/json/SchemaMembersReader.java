package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.SchemaReference;
import io.kafkarest.domain.schema.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads the members of a produce request that are about the schema of its keys, or of its values. */
final class SchemaMembersReader {

    private static final byte[] NAME = "name".getBytes(US_ASCII);
    private static final byte[] SUBJECT = "subject".getBytes(US_ASCII);
    private static final byte[] VERSION = "version".getBytes(US_ASCII);

    private final MemberReader members;
    private final JsonSource source;
    private final boolean takesExtensions;
    private final String text;
    private final String id;
    private final String references;
    private final String message;
    private SchemaMembers found = SchemaMembers.NONE;

    SchemaMembersReader(MemberReader members, String side, boolean takesExtensions) {
        this.members = members;
        this.source = members.source();
        this.takesExtensions = takesExtensions;
        this.text = side + "_schema";
        this.id = side + "_schema_id";
        this.references = side + "_schema_references";
        this.message = side + "_schema_message";
    }

    SchemaMembers members() {
        return found;
    }

    /** Takes the value of the member whose name was read last, if it is one of these. */
    boolean take() {
        String name = source.text();
        if (name.equals(text)) {
            found = found.withText(members.string(text));
        } else if (name.equals(id)) {
            found = found.withId(members.integer(id));
        } else if (takesExtensions && name.equals(references)) {
            found = found.withReferences(references());
        } else if (takesExtensions && name.equals(message)) {
            found = found.withMessage(members.string(message));
        } else {
            return false;
        }
        return true;
    }

    private List<SchemaReference> references() {
        List<SchemaReference> read = new ArrayList<>();
        if (source.takeNull()) {
            return read;
        }
        if (!source.take('[')) {
            throw members.wrongShape(references, "an array");
        }
        if (source.take(']')) {
            return read;
        }
        do {
            read.add(reference());
        } while (source.take(','));
        source.expect(']');
        return read;
    }

    private SchemaReference reference() {
        if (!members.takeObject()) {
            throw members.wrongShape(references, "an array of objects");
        }
        String name = "";
        String subject = "";
        OptionalInt version = OptionalInt.empty();
        while (members.next()) {
            if (source.textIs(NAME)) {
                name = members.string("name").orElse("");
            } else if (source.textIs(SUBJECT)) {
                subject = members.string("subject").orElse("");
            } else if (source.textIs(VERSION)) {
                version = members.integer("version");
            } else {
                throw members.unrecognized();
            }
        }
        if (name.isEmpty() || subject.isEmpty() || version.isEmpty()) {
            throw new ProxyException(
                    FailureCode.INVALID_REQUEST_MEMBER, references + ": each has a name, a subject and a version");
        }
        return new SchemaReference(name, new Subject(subject), version.getAsInt());
    }
}
