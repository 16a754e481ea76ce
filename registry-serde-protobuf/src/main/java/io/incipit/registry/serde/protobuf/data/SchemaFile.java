// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import io.incipit.registry.serde.protobuf.compare.ProtobufComparison;
import io.incipit.registry.serde.protobuf.compare.ProtobufSide;
import io.incipit.registry.serde.protobuf.schema.Compiling;
import io.incipit.registry.serde.protobuf.schema.DescriptorReading;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file both as a registry has it and as Protobuf's library has it. Immutable and thread-safe. */
final class SchemaFile {

    /** What a file is called whose name a registry does not keep. */
    private static final String UNNAMED = "default";

    private final ProtoFile file;
    private final List<ProtoFile> others;
    private final FileDescriptor compiled;

    private SchemaFile(ProtoFile file, List<ProtoFile> others, FileDescriptor compiled) {
        this.file = file;
        this.others = List.copyOf(others);
        this.compiled = compiled;
    }

    /**
     * The file of a registry's text.
     *
     * @param references what it refers to, directly and through others
     * @throws io.incipit.registry.serde.protobuf.schema.ProtoSyntaxException if it cannot be compiled
     */
    static SchemaFile read(String text, List<ProtoFile> references) {
        ProtoFile file = ProtoFile.of(UNNAMED, text);
        return new SchemaFile(file, references, new Compiling(references).compile(file));
    }

    /** The file that a class was generated from. */
    static SchemaFile of(FileDescriptor compiled) {
        Map<String, ProtoFile> imported = new LinkedHashMap<>();
        learnImports(compiled, imported);
        return new SchemaFile(DescriptorReading.read(compiled.toProto()), new ArrayList<>(imported.values()), compiled);
    }

    private static void learnImports(FileDescriptor file, Map<String, ProtoFile> imported) {
        for (FileDescriptor dependency : file.getDependencies()) {
            if (!imported.containsKey(dependency.getName())) {
                imported.put(dependency.getName(), DescriptorReading.read(dependency.toProto()));
                learnImports(dependency, imported);
            }
        }
    }

    ProtoFileElement element() {
        return file.element();
    }

    FileDescriptor compiled() {
        return compiled;
    }

    /** The message of a full name. */
    Optional<Descriptor> message(String fullName) {
        String before = ProtoNames.within(compiled.getPackage(), "");
        if (!fullName.startsWith(before)) {
            return Optional.empty();
        }
        Descriptor found = null;
        String local = fullName.substring(before.length());
        for (String name : local.split("\\.", -1)) {
            found = found == null ? compiled.findMessageTypeByName(name) : found.findNestedTypeByName(name);
            if (found == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(found);
    }

    boolean canRead(SchemaFile writer) {
        return ProtobufComparison.findings(side(), writer.side()).isEmpty();
    }

    private ProtobufSide side() {
        return ProtobufSide.of(file.element(), ProtoNames.of(file, others));
    }
}
