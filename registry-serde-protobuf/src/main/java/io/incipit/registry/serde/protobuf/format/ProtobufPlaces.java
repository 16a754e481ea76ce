// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import com.squareup.wire.schema.Location;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.serde.protobuf.compare.ProtobufMessage;
import io.incipit.registry.serde.protobuf.compare.ProtobufPath;
import io.incipit.registry.serde.protobuf.schema.ProtoFile;
import java.util.HashMap;
import java.util.Map;

/** Where in the text that was sent its messages, fields and oneofs stand. A compiled file has no places. */
final class ProtobufPlaces {

    private static final String BEGIN = "#";

    private final Spot file;

    private ProtobufPlaces(Spot file) {
        this.file = file;
    }

    static ProtobufPlaces of(ProtoFile file) {
        Spot top = new Spot(Location.get(""), new HashMap<>());
        learn(ProtobufMessage.named(file.element().getTypes()), top);
        return new ProtobufPlaces(top);
    }

    private static void learn(Map<String, Object> definitions, Spot around) {
        definitions.forEach((name, definition) -> {
            ProtobufMessage message = ProtobufMessage.of(definition, ProtobufPath.FILE);
            Spot spot = around.with(name, message.location());
            message.oneOfs().forEach(spot::with);
            message.fields().forEach(field -> spot.with(Integer.toString(field.tag()), field.location()));
            learn(message.definitions(), spot);
        });
    }

    /** The place, or the nearest around it that the text has. */
    Place place(String path) {
        Place nearest = Place.unlocated(path);
        Spot spot = file;
        int end = BEGIN.length();
        while (end < path.length()) {
            int slash = path.indexOf('/', end + 1);
            int next = slash < 0 ? path.length() : slash;
            spot = spot.parts.get(path.substring(end + 1, next));
            if (spot == null) {
                return nearest;
            }
            end = next;
            if (spot.location.getLine() > 0) {
                nearest = new Place(path.substring(0, end), spot.location.getLine(), spot.location.getColumn());
            }
        }
        return nearest;
    }

    /**
     * Something that has a place. Paths are not put together for it, which hold the names of all around it.
     *
     * @param parts by their names, of fields by their numbers
     */
    private record Spot(Location location, Map<String, Spot> parts) {

        /** With a part; of several that are called so the first counts. */
        Spot with(String name, Location place) {
            return parts.computeIfAbsent(name, first -> new Spot(place, new HashMap<>()));
        }
    }
}
