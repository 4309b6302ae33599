package io.kafkarest.domain.record;

/** The two halves of a record. */
public enum RecordSide {
    /** What the record is about. */
    KEY("-key"),
    /** What it says. */
    VALUE("-value");

    private final String subjectSuffix;

    RecordSide(String subjectSuffix) {
        this.subjectSuffix = subjectSuffix;
    }

    /** What the usual subject of its schema ends with. */
    public String subjectSuffix() {
        return subjectSuffix;
    }
}
