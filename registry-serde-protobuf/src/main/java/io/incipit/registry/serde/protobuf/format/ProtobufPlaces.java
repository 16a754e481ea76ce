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

    private final Map<String, Location> locations = new HashMap<>();

    private ProtobufPlaces() {}

    static ProtobufPlaces of(ProtoFile file) {
        ProtobufPlaces places = new ProtobufPlaces();
        places.learn(ProtobufMessage.named(file.element().getTypes()), ProtobufPath.FILE);
        return places;
    }

    private void learn(Map<String, Object> definitions, ProtobufPath around) {
        definitions.forEach((name, definition) -> {
            ProtobufPath path = around.then(name);
            ProtobufMessage message = ProtobufMessage.of(definition, path);
            learn(path, message.location());
            message.oneOfs().forEach((oneOf, location) -> learn(path.then(oneOf), location));
            message.fields().forEach(field -> learn(path.field(field.tag()), field.location()));
            learn(message.definitions(), path);
        });
    }

    private void learn(ProtobufPath path, Location location) {
        locations.putIfAbsent(path.toString(), location);
    }

    /** The place, or the nearest around it that the text has. */
    Place place(String path) {
        for (String at = path; at.contains("/"); at = at.substring(0, at.lastIndexOf('/'))) {
            Location location = locations.get(at);
            if (location != null && location.getLine() > 0) {
                return new Place(at, location.getLine(), location.getColumn());
            }
        }
        return Place.unlocated(path);
    }
}
