package io.kafkarest.adapters.http.json;

/** JSON stays JSON: compact, or indented as Jackson's pretty printer would. */
final class JsonValueConverter implements ValueConverter {

    private final JsonCopier copier;
    private final JsonOutput scratch;
    private final boolean indenting;

    JsonValueConverter(JsonSource source, JsonOutput scratch, boolean indenting) {
        this.copier = new JsonCopier(source, MemberNames.watched());
        this.scratch = scratch;
        this.indenting = indenting;
    }

    @Override
    public byte[] convert(JsonSource source) {
        byte[] compact = copier.bytes(scratch);
        return indenting ? JsonIndenter.indented(compact) : compact;
    }
}
