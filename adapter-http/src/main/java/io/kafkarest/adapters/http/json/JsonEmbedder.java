package io.kafkarest.adapters.http.json;

/** Stored JSON is the value, compactly. What stands behind the first value is not looked at. */
final class JsonEmbedder implements BytesEmbedder {

    private final JsonSource source = new JsonSource(new byte[0], 0, 0, Integer.MAX_VALUE);
    private final JsonCopier copier = new JsonCopier(source, MemberNames.ignored());

    @Override
    public long expectedSize(long stored) {
        return stored;
    }

    @Override
    public void embed(byte[] stored, JsonOutput output) {
        source.restart(stored, 0, stored.length);
        copier.copy(output);
    }
}
