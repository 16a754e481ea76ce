// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

/**
 * What becomes of files that are written in an edition of Protobuf, and not in version 2 or 3.
 *
 * <pre>{@code
 * SchemaFormat protobuf = new ProtobufFormat(Editions.ACCEPT);
 * ParsedSchema schema = protobuf.parse("edition = \"2023\"; message Order {}", List.of(), SchemaFormat.Strictness.NEW);
 * }</pre>
 */
public enum Editions {
    /** They are refused, as the existing registries do. */
    REFUSE,
    ACCEPT
}
