// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

/**
 * A type with a name.
 *
 * <pre>{@code
 * ProtoNames names = ProtoNames.of(ProtoFile.of("shop/order.proto", text), List.of());
 * boolean isMessage = names.type("google.protobuf.Timestamp", "shop.Order")
 *         .filter(type -> type.kind() == ProtoType.Kind.MESSAGE)
 *         .isPresent();
 * }</pre>
 *
 * @param fullName with its package, without a dot in front
 * @param localName without its package
 * @param definition what defines it: a message, an enum or a group
 * @param features of its fields unless they say otherwise
 */
public record ProtoType(String fullName, String localName, Kind kind, Object definition, Features features) {

    /** What may have a name. */
    public enum Kind {
        MESSAGE,
        GROUP,
        ENUM
    }
}
