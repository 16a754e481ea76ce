// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The messages that stand for the entries of maps, as compiled files have them. */
public final class MapEntries {

    private MapEntries() {}

    /** Whether a type is nothing but the entry of a map. */
    public static boolean isEntry(TypeElement type) {
        return type.getOptions().stream()
                .anyMatch(option -> option.getName().equals("map_entry")
                        && option.getValue().toString().equals("true"));
    }

    /** The maps whose entries a message declares, by the name of the entry. */
    public static Map<String, MapType> in(MessageElement message) {
        Map<String, MapType> maps = new HashMap<>();
        for (MessageElement nested : Lists.only(MessageElement.class, message.getNestedTypes())) {
            if (isEntry(nested)) {
                maps.put(nested.getName(), new MapType(type(nested, 1), type(nested, 2)));
            }
        }
        return maps;
    }

    private static String type(MessageElement entry, int tag) {
        Optional<FieldElement> part = entry.getFields().stream()
                .filter(field -> field.getTag() == tag)
                .findFirst();
        return part.map(FieldElement::getType)
                .orElseThrow(() -> new ProtoSyntaxException(
                        "The map entry %s has no field %d".formatted(entry.getName(), tag), null));
    }
}
