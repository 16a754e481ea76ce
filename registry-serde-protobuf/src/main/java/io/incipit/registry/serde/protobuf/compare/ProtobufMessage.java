// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import io.incipit.registry.serde.protobuf.schema.Features;
import io.incipit.registry.serde.protobuf.schema.MapEntries;
import io.incipit.registry.serde.protobuf.schema.MapType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A message, or a group, with all its fields in the order of the text.
 *
 * <pre>{@code
 * MessageElement order = (MessageElement) ProtoFile.of("shop/order.proto", text).element().getTypes().get(0);
 * ProtobufMessage message = ProtobufMessage.of(order, ProtobufPath.FILE.then("Order"));
 * message.fields().forEach(field -> System.out.println(field.tag() + " " + field.name()));
 * }</pre>
 *
 * @param oneOfs by name, with where they stand
 * @param entries the maps whose entries are messages in it
 * @param definitions the messages and groups in it by name, without those that stand for entries of maps
 */
public record ProtobufMessage(
        ProtobufPath path,
        Location location,
        List<ProtobufField> fields,
        Map<String, Location> oneOfs,
        Map<String, MapType> entries,
        Map<String, Object> definitions) {

    /**
     * A message at some place.
     *
     * @param definition a message or a group, or anything else for one with nothing in it
     */
    public static ProtobufMessage of(Object definition, ProtobufPath path) {
        return of(definition, path, Features.NONE);
    }

    /** @param usual what the file says of fields that say nothing themselves */
    static ProtobufMessage of(Object definition, ProtobufPath path, Features usual) {
        if (definition instanceof MessageElement message) {
            return of(message, path, usual);
        }
        List<FieldElement> fields = definition instanceof GroupElement group ? group.getFields() : List.of();
        Location location = definition instanceof GroupElement group ? group.getLocation() : Location.get("");
        return new ProtobufMessage(path, location, fieldsOf(fields, usual, null), Map.of(), Map.of(), Map.of());
    }

    private static ProtobufMessage of(MessageElement message, ProtobufPath path, Features usual) {
        List<ProtobufField> fields = fieldsOf(message.getFields(), usual, null);
        Map<String, Location> oneOfs = new LinkedHashMap<>();
        Map<String, MapType> entries = MapEntries.in(message);
        Map<String, Object> definitions = named(message.getNestedTypes());
        definitions.keySet().removeAll(entries.keySet());
        for (OneOfElement oneOf : message.getOneOfs()) {
            oneOfs.put(oneOf.getName(), oneOf.getLocation());
            fields.addAll(fieldsOf(oneOf.getFields(), usual, oneOf.getName()));
            addGroups(oneOf.getGroups(), oneOf.getName(), fields, definitions);
        }
        addGroups(message.getGroups(), null, fields, definitions);
        return new ProtobufMessage(path, message.getLocation(), fields, oneOfs, entries, definitions);
    }

    private static List<ProtobufField> fieldsOf(List<FieldElement> fields, Features usual, @Nullable String oneOf) {
        List<ProtobufField> of = new ArrayList<>();
        fields.forEach(field -> of.add(ProtobufField.of(field, usual, oneOf)));
        return of;
    }

    private static void addGroups(
            List<GroupElement> groups,
            @Nullable String oneOf,
            List<ProtobufField> fields,
            Map<String, Object> definitions) {
        for (GroupElement group : groups) {
            fields.add(ProtobufField.of(group, oneOf));
            definitions.put(group.getName(), group);
        }
    }

    /** The messages among the types by name. */
    public static Map<String, Object> named(List<TypeElement> types) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (TypeElement type : types) {
            if (type instanceof MessageElement) {
                named.put(type.getName(), type);
            }
        }
        return named;
    }

    /** Of two fields with one number the later one counts. */
    SortedMap<Integer, ProtobufField> byTag() {
        SortedMap<Integer, ProtobufField> byTag = new TreeMap<>();
        fields.forEach(field -> byTag.put(field.tag(), field));
        return byTag;
    }
}
