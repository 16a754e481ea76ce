// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import io.incipit.registry.serde.protobuf.schema.MapType;
import io.incipit.registry.serde.protobuf.schema.ProtoType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field is of, as far as compatibility goes.
 *
 * @param name of a scalar, the types that can be read as one another; of a message or a group its name without its
 *     package
 * @param map the types of a map
 * @param scope where the types of a map are to be looked for
 * @param named the message
 */
record ProtobufType(
        Kind kind,
        String name,
        @Nullable MapType map,
        String scope,
        @Nullable ProtoType named) {

    /** The largest difference between types. */
    enum Kind {
        SCALAR,
        MAP,
        MESSAGE,
        /** A message that does not say its length but ends with a tag. */
        GROUP
    }

    /** Types that can be read as one another. */
    private static final List<Set<String>> GROUPS = List.of(
            Set.of("int32", "int64", "uint32", "uint64", "bool", "enum"),
            Set.of("sint32", "sint64"),
            Set.of("string", "bytes"),
            Set.of("fixed32", "sfixed32"),
            Set.of("fixed64", "sfixed64"),
            Set.of("float"),
            Set.of("double"));

    static ProtobufType scalar(String type) {
        String group = GROUPS.stream()
                .filter(types -> types.contains(type))
                .map(types -> types.stream().sorted().toList().toString())
                .findFirst()
                .orElse(type);
        return new ProtobufType(Kind.SCALAR, group, null, "", null);
    }

    static ProtobufType map(MapType map, String scope) {
        return new ProtobufType(Kind.MAP, map.toString(), map, scope, null);
    }

    static ProtobufType named(ProtoType type) {
        return switch (type.kind()) {
            case ENUM -> scalar("enum");
            case MESSAGE, GROUP -> new ProtobufType(Kind.MESSAGE, type.localName(), null, "", type);
        };
    }

    /** A type that nothing defines: in logs there may be such files. */
    static ProtobufType unknown(String name) {
        return new ProtobufType(Kind.MESSAGE, name, null, "", null);
    }

    /** A message written as a field of it is; anything else stays what it is. */
    ProtobufType delimited() {
        return kind == Kind.MESSAGE ? new ProtobufType(Kind.GROUP, name, map, scope, named) : this;
    }

    /** Whether one value can be read where there are many, and the other way round. */
    boolean readsManyAsOne() {
        return kind != Kind.SCALAR || name.equals(scalar("string").name());
    }
}
