package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.protobuf.AnyProto;
import com.google.protobuf.ApiProto;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.FieldMaskProto;
import com.google.protobuf.SourceContextProto;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.TypeProto;
import com.google.protobuf.WrappersProto;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every schema may import without a reference: Google's own files, and Confluent's, which annotate. */
final class CommonFiles {

    private static final Map<String, FileDescriptor> FILES = Stream.of(
                    AnyProto.getDescriptor(),
                    ApiProto.getDescriptor(),
                    DescriptorProtos.getDescriptor(),
                    DurationProto.getDescriptor(),
                    EmptyProto.getDescriptor(),
                    FieldMaskProto.getDescriptor(),
                    SourceContextProto.getDescriptor(),
                    StructProto.getDescriptor(),
                    TimestampProto.getDescriptor(),
                    TypeProto.getDescriptor(),
                    WrappersProto.getDescriptor())
            .collect(Collectors.toUnmodifiableMap(FileDescriptor::getName, Function.identity()));

    /** Annotations are options, which no record depends on: of the first file only the name is needed. */
    private static final Map<String, String> TEXTS = Map.of(
            "confluent/meta.proto",
            "syntax = \"proto3\"; package confluent;",
            "confluent/type/decimal.proto",
            "syntax = \"proto3\"; package confluent.type;"
                    + " message Decimal { bytes value = 1; uint32 precision = 2; int32 scale = 3; }");

    private CommonFiles() {}

    /** One of Google's files. */
    static Optional<FileDescriptor> find(String name) {
        return Optional.ofNullable(FILES.get(name));
    }

    /** One of Confluent's. */
    static Optional<String> findText(String name) {
        return Optional.ofNullable(TEXTS.get(name));
    }
}
