// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.data;

/**
 * Names the subjects under which the imports of a schema are registered. Thread-safe.
 *
 * <pre>{@code
 * ReferenceSubjectNameStrategy shared = path -> "protos/" + path;
 * properties.put("reference.subject.name.strategy", shared);
 * ProtobufSerializer serializer = new ProtobufSerializer(client, properties, false);
 * }</pre>
 */
@FunctionalInterface
public interface ReferenceSubjectNameStrategy {

    /**
     * The subject of an import.
     *
     * @param path as the importing file names it, such as {@code shop/money.proto}
     */
    String subject(String path);
}
