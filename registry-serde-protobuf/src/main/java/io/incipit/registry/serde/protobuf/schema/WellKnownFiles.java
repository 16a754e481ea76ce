// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The files that need no reference: Protobuf's own, Google's common types, and the registry's own.
 *
 * <pre>{@code
 * boolean needsNoReference = WellKnownFiles.file("google/protobuf/timestamp.proto").isPresent();
 * }</pre>
 */
public final class WellKnownFiles {

    private static final List<FileDescriptor> OF_PROTOBUF = List.of(
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
            WrappersProto.getDescriptor());

    private static final List<String> OF_GOOGLE = List.of(
            "calendar_period",
            "color",
            "date",
            "datetime",
            "dayofweek",
            "decimal",
            "expr",
            "fraction",
            "interval",
            "latlng",
            "money",
            "month",
            "phone_number",
            "postal_address",
            "quaternion",
            "timeofday");

    private static final List<String> OF_REGISTRY =
            List.of("confluent/meta.proto", "confluent/type/decimal.proto", "confluent/type/variant.proto");

    private static final Map<String, ProtoFile> FILES = files();
    private static final ProtoNames NAMES = ProtoNames.of(FILES.values());

    private WellKnownFiles() {}

    public static Optional<ProtoFile> file(String path) {
        return Optional.ofNullable(FILES.get(path));
    }

    /** The compiled form of a file that Protobuf's own library brings with it. */
    static Optional<FileDescriptor> descriptor(String path) {
        return OF_PROTOBUF.stream().filter(file -> file.getName().equals(path)).findFirst();
    }

    static ProtoNames names() {
        return NAMES;
    }

    private static Map<String, ProtoFile> files() {
        Map<String, ProtoFile> files = new LinkedHashMap<>();
        OF_PROTOBUF.forEach(file -> put(files, DescriptorReading.read(file.toProto())));
        OF_GOOGLE.forEach(name -> put(files, ofResource("google/type/%s.proto".formatted(name))));
        OF_REGISTRY.forEach(path -> put(files, ofResource(path)));
        return files;
    }

    private static void put(Map<String, ProtoFile> files, ProtoFile file) {
        files.put(file.path(), file);
    }

    private static ProtoFile ofResource(String path) {
        try (InputStream in = WellKnownFiles.class.getResourceAsStream("/io/incipit/registry/serde/protobuf/" + path)) {
            String text = new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
            return ProtoFile.of(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
