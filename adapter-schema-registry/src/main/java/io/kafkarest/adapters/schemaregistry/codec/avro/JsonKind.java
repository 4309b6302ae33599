package io.kafkarest.adapters.schemaregistry.codec.avro;

/** What a JSON value can be. */
enum JsonKind {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT,
    /** No value: the end of an object, of an array or of the text. */
    NONE;

    static JsonKind of(int firstByte) {
        return switch (firstByte) {
            case '"' -> STRING;
            case '{' -> OBJECT;
            case '[' -> ARRAY;
            case 't', 'f' -> BOOLEAN;
            case 'n' -> NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NUMBER;
            default -> NONE;
        };
    }
}
