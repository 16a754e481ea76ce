// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages that stand for the entries of maps, as compiled files have them.
 *
 * <pre>{@code
 * ProtoFile file = DescriptorReading.read(Struct.getDescriptor().getFile().toProto());
 * MessageElement struct = (MessageElement) file.element().getTypes().get(0);
 * MapType fields = MapEntries.in(struct).get("FieldsEntry"); // map<string, .google.protobuf.Value>
 * }</pre>
 */
public final class MapEntries {

    private static final int KEY = 1;
    private static final int VALUE = 2;

    private MapEntries() {}

    /** The maps whose entries a message declares, by the name of the entry; without entries that lack a key or a value. */
    public static Map<String, MapType> in(MessageElement message) {
        Map<String, MapType> maps = new HashMap<>();
        entries(message).forEach(entry -> type(entry, KEY).ifPresent(key -> type(entry, VALUE)
                .ifPresent(value -> maps.put(entry.getName(), new MapType(key, value)))));
        return maps;
    }

    /**
     * The same, of a message in which no entry lacks a part.
     *
     * @throws ProtoSyntaxException if one does
     */
    static Map<String, MapType> requireIn(MessageElement message) {
        for (MessageElement entry : entries(message)) {
            for (int tag : List.of(KEY, VALUE)) {
                if (type(entry, tag).isEmpty()) {
                    throw new ProtoSyntaxException(
                            "The map entry %s has no field %d".formatted(entry.getName(), tag), null);
                }
            }
        }
        return in(message);
    }

    private static List<MessageElement> entries(MessageElement message) {
        return Lists.only(MessageElement.class, message.getNestedTypes()).stream()
                .filter(MapEntries::isEntry)
                .toList();
    }

    private static boolean isEntry(MessageElement type) {
        return type.getOptions().stream()
                .anyMatch(option -> !option.isParenthesized()
                        && option.getName().equals("map_entry")
                        && option.getValue().toString().equals("true"));
    }

    private static Optional<String> type(MessageElement entry, int tag) {
        return entry.getFields().stream()
                .filter(field -> field.getTag() == tag)
                .findFirst()
                .map(FieldElement::getType);
    }
}
