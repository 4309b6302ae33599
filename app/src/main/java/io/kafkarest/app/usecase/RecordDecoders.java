package io.kafkarest.app.usecase;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.in.RecordDecoding;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.out.SchemaStore;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Gets the codecs of the schemas by which records were written, before anybody decodes them. */
final class RecordDecoders {

    private static final int BATCH = 32;

    private final SchemaStore store;
    private final SchemaCodecs codecs;

    RecordDecoders(SchemaStore store, SchemaCodecs codecs) {
        this.store = store;
        this.codecs = codecs;
    }

    /** The stored key; of no bytes if there is none. */
    static byte[] key(FetchedRecord fetched) {
        return fetched.key().bytes();
    }

    /** The stored value; of no bytes if there is none. */
    static byte[] value(FetchedRecord fetched) {
        return fetched.value().bytes();
    }

    /**
     * What decodes one side of these records. What no schema of this language wrote cannot be decoded; where the registry does
     * not answer, the stage fails with {@code RECORD_SCHEMA_UNAVAILABLE}.
     */
    CompletionStage<RecordDecoding> decoding(
            SchemaType type, List<FetchedRecord> records, Function<FetchedRecord, byte[]> side) {
        Set<Integer> ids = ids(records, side);
        Map<Integer, Optional<SchemaCodec>> codecs = new HashMap<>();
        CompletionStage<Void> got = CompletableFuture.completedStage(null);
        // Bytes may claim any ids: the registry is not asked for thousands of them at once, nor further once it is
        // gone.
        for (List<Integer> few : inBatches(ids)) {
            got = got.thenCompose(unused -> codecs(type, few)).thenAccept(codecs::putAll);
        }
        return got.thenApply(all -> new Decoding(codecs)::json);
    }

    private static Set<Integer> ids(List<FetchedRecord> records, Function<FetchedRecord, byte[]> side) {
        Set<Integer> ids = new LinkedHashSet<>();
        int last = Framing.NO_ID;
        for (FetchedRecord each : records) {
            int id = Framing.schemaId(side.apply(each));
            // Records come in runs of one schema.
            if (id != last && id != Framing.NO_ID) {
                ids.add(id);
            }
            last = id;
        }
        return ids;
    }

    private static List<List<Integer>> inBatches(Set<Integer> ids) {
        List<Integer> all = List.copyOf(ids);
        return IntStream.iterate(0, start -> start < all.size(), start -> start + BATCH)
                .mapToObj(start -> all.subList(start, Math.min(start + BATCH, all.size())))
                .toList();
    }

    private CompletionStage<Map<Integer, Optional<SchemaCodec>>> codecs(SchemaType type, List<Integer> ids) {
        Map<Integer, CompletableFuture<Optional<SchemaCodec>>> asked = new HashMap<>();
        ids.forEach(id -> asked.put(id, codec(type, new SchemaId(id)).toCompletableFuture()));
        return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .thenApply(unused -> {
                    Map<Integer, Optional<SchemaCodec>> codecs = new HashMap<>();
                    asked.forEach((id, codec) -> codecs.put(id, codec.join()));
                    return codecs;
                });
    }

    private CompletionStage<Optional<SchemaCodec>> codec(SchemaType type, SchemaId id) {
        return store.findById(id)
                .thenApply(found -> found.filter(schema -> schema.definition().type() == type))
                .thenCompose(this::codec)
                .exceptionallyCompose(RecordDecoders::withoutCodec);
    }

    private CompletionStage<Optional<SchemaCodec>> codec(Optional<Schema> schema) {
        return schema.isPresent()
                ? codecs.codec(schema.get().definition()).thenApply(Optional::of)
                : CompletableFuture.completedStage(Optional.empty());
    }

    /** A schema that makes no sense never will, and then its records are undecodable; a registry may come back. */
    private static CompletionStage<Optional<SchemaCodec>> withoutCodec(Throwable failure) {
        Throwable cause = ProxyException.causeOf(failure);
        if (!(cause instanceof ProxyException named)) {
            return CompletableFuture.failedStage(cause);
        }
        if (named.code() == FailureCode.INVALID_SCHEMA) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return CompletableFuture.failedStage(new ProxyException(
                FailureCode.RECORD_SCHEMA_UNAVAILABLE,
                "The schema of a record cannot be had: " + named.getMessage(),
                named));
    }

    /** The codecs of one read, with the one used last at hand. */
    private static final class Decoding {

        private final Map<Integer, Optional<SchemaCodec>> codecs;
        private Optional<SchemaCodec> last = Optional.empty();
        private int lastId = Framing.NO_ID;

        Decoding(Map<Integer, Optional<SchemaCodec>> codecs) {
            this.codecs = codecs;
        }

        byte[] json(byte[] stored) {
            int id = Framing.schemaId(stored);
            if (id != lastId) {
                last = codecs.getOrDefault(id, Optional.empty());
                lastId = id;
            }
            return last.orElseThrow(() -> new ProxyException(
                            FailureCode.RECORD_NOT_DECODABLE,
                            id == Framing.NO_ID
                                    ? "not framed with the id of a schema"
                                    : "no schema of this language has this id"))
                    .decode(stored);
        }
    }
}
