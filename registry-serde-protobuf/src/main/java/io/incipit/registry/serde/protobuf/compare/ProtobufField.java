// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import io.incipit.registry.serde.protobuf.schema.Features;
import io.incipit.registry.serde.protobuf.schema.MapType;
import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field, wherever in its message it stands.
 *
 * <pre>{@code
 * MessageElement order = (MessageElement) ProtoFile.of("shop/order.proto", text).element().getTypes().get(0);
 * for (ProtobufField field : ProtobufMessage.of(order, ProtobufPath.FILE.then("Order")).fields()) {
 *     System.out.println(field.name() + " stands in line " + field.location().getLine());
 * }
 * }</pre>
 *
 * @param type as it is written; of a group its name
 * @param features its label among them
 * @param oneOf the name of the oneof that it is a member of
 */
public record ProtobufField(
        int tag,
        String name,
        String type,
        Features features,
        @Nullable String oneOf,
        Location location) {

    /** @param usual what the file says of fields that say nothing themselves */
    static ProtobufField of(FieldElement field, Features usual, @Nullable String oneOf) {
        boolean saysItself = field.getLabel() != null
                || oneOf != null
                || MapType.of(field.getType()).isPresent();
        Features own = saysItself ? new Features(field.getLabel(), usual.delimited()) : usual;
        return new ProtobufField(
                field.getTag(),
                field.getName(),
                field.getType(),
                own.changed(field.getOptions()),
                oneOf,
                field.getLocation());
    }

    static ProtobufField of(GroupElement group, @Nullable String oneOf) {
        String name = group.getName().toLowerCase(Locale.ROOT);
        Features features = new Features(group.getLabel(), true);
        return new ProtobufField(group.getTag(), name, group.getName(), features, oneOf, group.getLocation());
    }

    Field.@Nullable Label label() {
        return features.label();
    }

    boolean isRequired() {
        return label() == Field.Label.REQUIRED;
    }

    /** The field in a few words. */
    String inShort() {
        Field.Label label = label();
        String shown = features.delimited() && !isPlain() ? "group " + type : type;
        return label == null || label == Field.Label.ONE_OF
                ? shown
                : label.name().toLowerCase(Locale.ROOT) + " " + shown;
    }

    private boolean isPlain() {
        return ProtoNames.isScalar(type) || MapType.of(type).isPresent();
    }
}
