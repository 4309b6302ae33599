package io.kafkarest.quickstart.registry.store;

import java.util.List;

/** A request that the registry refuses, with the registry's own error code and wording. */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int errorCode;

    private RegistryException(int errorCode, String message) {
        super(message);
        this.errorCode = errorCode;
    }

    /** The code of the error body; its first three digits are the HTTP status. */
    public int errorCode() {
        return errorCode;
    }

    /** The HTTP status that goes with the code. */
    public int status() {
        return errorCode < 1000 ? errorCode : errorCode / 100;
    }

    /** A failure that HTTP has a status for and the registry no code of its own. */
    public static RegistryException http(int status, String message) {
        return new RegistryException(status, message);
    }

    /** The request body has not the form that the operation asks for. */
    public static RegistryException unprocessable(String message) {
        return new RegistryException(422, message);
    }

    /** The text is no schema, or refers to one that is not there. */
    public static RegistryException invalidSchema(String reason) {
        return new RegistryException(42201, "Invalid schema " + reason);
    }

    /** The id is no number. */
    public static RegistryException schemaNotFound(String id) {
        return new RegistryException(40403, "Schema " + id + " not found");
    }

    /** The level is none that there is. */
    public static RegistryException invalidCompatibilityLevel() {
        return new RegistryException(
                42203,
                "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, "
                        + "forward_transitive, and full_transitive");
    }

    /** The mode is none that there is. */
    public static RegistryException invalidMode() {
        return new RegistryException(
                42204, "Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE and IMPORT");
    }

    /** The subject has no compatibility level of its own. */
    public static RegistryException noSubjectLevel(String subject) {
        return new RegistryException(
                40408, "Subject '%s' does not have subject-level compatibility configured".formatted(subject));
    }

    /** The subject has no mode of its own. */
    public static RegistryException noSubjectMode(String subject) {
        return new RegistryException(
                40409, "Subject '%s' does not have subject-level mode configured".formatted(subject));
    }

    static RegistryException subjectNotFound(String subject) {
        return new RegistryException(40401, "Subject '%s' not found.".formatted(subject));
    }

    static RegistryException versionNotFound(VersionSelector version) {
        return new RegistryException(40402, "Version %s not found.".formatted(version.number()));
    }

    static RegistryException definitionNotFound() {
        return new RegistryException(40403, "Schema not found");
    }

    static RegistryException subjectSoftDeleted(String subject) {
        return new RegistryException(
                40404, "Subject '%s' was soft deleted.Set permanent=true to delete permanently".formatted(subject));
    }

    static RegistryException subjectNotSoftDeleted(String subject) {
        return new RegistryException(
                40405, "Subject '%s' was not deleted first before being permanently deleted".formatted(subject));
    }

    static RegistryException versionSoftDeleted(RegisteredVersion version) {
        return new RegistryException(
                40406,
                "Subject '%s' Version %d was soft deleted.Set permanent=true to delete permanently"
                        .formatted(version.subject(), version.version()));
    }

    static RegistryException versionNotSoftDeleted(RegisteredVersion version) {
        return new RegistryException(
                40407,
                "Subject '%s' Version %d was not deleted first before being permanently deleted"
                        .formatted(version.subject(), version.version()));
    }

    static RegistryException referenced(RegisteredVersion version) {
        return new RegistryException(
                42206,
                "One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=%s,version=%d}."
                        .formatted(version.subject(), version.version()));
    }

    static RegistryException invalidVersion(String text) {
        return new RegistryException(
                42202,
                ("The specified version '%s' is not a valid version id. Allowed values are between [1, 2^31-1] and the"
                                + " string \"latest\"")
                        .formatted(text));
    }

    static RegistryException readOnly(String subject) {
        return new RegistryException(42205, "Subject %s is in read-only mode".formatted(subject));
    }

    static RegistryException notInImportMode(String subject) {
        return notPermitted("Subject %s is not in import mode".formatted(subject));
    }

    static RegistryException inImportMode(String subject) {
        return notPermitted("Subject %s is in import mode".formatted(subject));
    }

    static RegistryException notPermitted(String message) {
        return new RegistryException(42205, message);
    }

    static RegistryException incompatible(String subject, List<String> obstacles) {
        return new RegistryException(
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: %s"
                        .formatted(subject, obstacles));
    }
}
