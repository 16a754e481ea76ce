// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The well-known files, compiled when they are asked for. */
final class WellKnownDescriptors {

    private static final Map<String, FileDescriptor> COMPILED = new ConcurrentHashMap<>();

    private WellKnownDescriptors() {}

    /** @param path one of {@link WellKnownFiles} */
    static FileDescriptor of(String path) {
        FileDescriptor known = COMPILED.get(path);
        if (known == null) {
            ProtoFile file = WellKnownFiles.file(path).orElseThrow();
            known = new Compiling(List.of()).compile(file);
            COMPILED.put(path, known);
        }
        return known;
    }
}
