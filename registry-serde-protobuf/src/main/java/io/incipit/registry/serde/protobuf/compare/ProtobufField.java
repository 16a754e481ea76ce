// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field, wherever in its message it stands.
 *
 * @param type as it is written; of a group its name
 * @param oneOf the name of the oneof that it is a member of
 */
public record ProtobufField(
        int tag,
        String name,
        String type,
        Field.@Nullable Label label,
        @Nullable String oneOf,
        Location location) {

    static ProtobufField of(FieldElement field, @Nullable String oneOf) {
        return new ProtobufField(
                field.getTag(), field.getName(), field.getType(), field.getLabel(), oneOf, field.getLocation());
    }

    static ProtobufField of(GroupElement group, @Nullable String oneOf) {
        String name = group.getName().toLowerCase(Locale.ROOT);
        return new ProtobufField(group.getTag(), name, group.getName(), group.getLabel(), oneOf, group.getLocation());
    }

    boolean isRequired() {
        return label == Field.Label.REQUIRED;
    }

    /** The field in a few words. */
    String inShort() {
        return label == null || label == Field.Label.ONE_OF
                ? type
                : label.name().toLowerCase(Locale.ROOT) + " " + type;
    }
}
