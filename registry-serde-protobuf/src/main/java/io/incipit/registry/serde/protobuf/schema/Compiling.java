// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles a file together with those that it imports. Imports that lead nowhere are as if they were not there.
 *
 * <pre>{@code
 * List<ProtoFile> imported = List.of(ProtoFile.of("shop/money.proto", "message Money {}"));
 * FileDescriptor file = new Compiling(imported)
 *         .compile(ProtoFile.of("shop/order.proto", "import \"shop/money.proto\"; message Order {}"));
 * DynamicMessage empty = DynamicMessage.getDefaultInstance(file.findMessageTypeByName("Order"));
 * }</pre>
 */
public final class Compiling {

    private final Map<String, ProtoFile> files = new HashMap<>();
    private final Map<String, FileDescriptor> compiled = new HashMap<>();
    private final List<String> underWay = new ArrayList<>();

    /**
     * Has compiled nothing yet.
     *
     * @param others the files that are referred to, directly and through others
     */
    public Compiling(List<ProtoFile> others) {
        others.forEach(file -> files.put(file.path(), file));
    }

    /**
     * The compiled form of a file.
     *
     * @throws ProtoSyntaxException if it is no valid file, as with two fields of one number
     */
    public FileDescriptor compile(ProtoFile file) {
        underWay.add(file.path());
        List<FileDescriptor> imported = imports(file.element()).stream()
                .flatMap(path -> dependency(path).stream())
                .toList();
        FileDescriptorProto proto = DescriptorWriting.write(file, ProtoNames.of(file, files.values()));
        underWay.remove(file.path());
        try {
            return FileDescriptor.buildFrom(proto, imported.toArray(FileDescriptor[]::new), true);
        } catch (DescriptorValidationException e) {
            throw new ProtoSyntaxException("Invalid protobuf schema definition: " + e.getMessage(), e);
        }
    }

    private static List<String> imports(ProtoFileElement file) {
        return Lists.concat(file.getImports(), file.getPublicImports(), file.getWeakImports());
    }

    private Optional<FileDescriptor> dependency(String path) {
        if (underWay.contains(path)) {
            throw new ProtoSyntaxException(
                    "Invalid protobuf schema definition: %s imports itself".formatted(path), null);
        }
        FileDescriptor known = compiled.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FileDescriptor> found = WellKnownFiles.descriptor(path).or(() -> Optional.ofNullable(files.get(path))
                .or(() -> WellKnownFiles.file(path))
                .map(this::compile));
        found.ifPresent(file -> compiled.put(path, file));
        return found;
    }
}
