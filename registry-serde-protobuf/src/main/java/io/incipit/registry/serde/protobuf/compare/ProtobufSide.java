// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import io.incipit.registry.serde.protobuf.schema.Features;
import io.incipit.registry.serde.protobuf.schema.MapType;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import io.incipit.registry.serde.protobuf.schema.ProtoType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of the two files of a comparison, with all that it can name.
 *
 * <pre>{@code
 * ProtoFile file = ProtoFile.of("shop/order.proto", text);
 * ProtobufSide side = ProtobufSide.of(file.element(), ProtoNames.of(file, List.of()));
 * boolean readsItself = ProtobufComparison.findings(side, side).isEmpty();
 * }</pre>
 *
 * @param outermost the names of the types that stand in no other
 */
public record ProtobufSide(ProtoFileElement file, ProtoNames names, Set<String> outermost) {

    public static ProtobufSide of(ProtoFileElement file, ProtoNames names) {
        return new ProtobufSide(
                file, names, file.getTypes().stream().map(TypeElement::getName).collect(Collectors.toSet()));
    }

    /**
     * What a field is of.
     *
     * @param message the message that the field stands in
     * @param scope its full name
     */
    ProtobufType typeOf(ProtobufField field, ProtobufMessage message, String scope) {
        ProtobufType type = typeOf(field.type(), message, scope);
        return field.features().delimited() ? type.delimited() : type;
    }

    /**
     * A message, or a group, of a full name.
     *
     * @param definition what defines it
     */
    ProtobufMessage message(Object definition, ProtobufPath path, String fullName) {
        Features features =
                names.type("." + fullName, "").map(ProtoType::features).orElse(Features.NONE);
        return ProtobufMessage.of(definition, path, features);
    }

    /**
     * What the values of a field or of a map are of.
     *
     * @param message the message that the type stands in
     * @param scope its full name
     */
    ProtobufType typeOf(String type, ProtobufMessage message, String scope) {
        Optional<ProtobufType> simple = simple(type, scope);
        if (simple.isPresent()) {
            return simple.get();
        }
        Optional<ProtoType> named = names.type(type, scope);
        return named.flatMap(found -> entry(found, message, scope))
                .or(() -> named.map(ProtobufType::named))
                .orElseGet(() -> ProtobufType.unknown(type));
    }

    /** Whether a type is one of the file itself. */
    boolean defines(ProtoType type) {
        return type.fullName().equals(ProtoNames.within(ProtoNames.scopeOf(file), type.localName()))
                && outermost.contains(type.localName().split("\\.", 2)[0]);
    }

    private Optional<ProtobufType> simple(String type, String scope) {
        return ProtoNames.isScalar(type)
                ? Optional.of(ProtobufType.scalar(type))
                : MapType.of(type).map(map -> ProtobufType.map(map, scope));
    }

    private static Optional<ProtobufType> entry(ProtoType type, ProtobufMessage message, String scope) {
        return type.fullName().startsWith(scope + ".")
                ? Optional.ofNullable(message.entries().get(type.fullName().substring(scope.length() + 1)))
                        .map(map -> ProtobufType.map(map, type.fullName()))
                : Optional.empty();
    }
}
