// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.schema;

import java.util.Optional;

/**
 * The type of a map field.
 *
 * <pre>{@code
 * MapType lines = MapType.of("map<string, Line>").orElseThrow();
 * System.out.println("of " + lines.key() + " to " + lines.value());
 * }</pre>
 */
public record MapType(String key, String value) {

    private static final String OPEN = "map<";

    /** Empty if the text is the type of another field. */
    public static Optional<MapType> of(String type) {
        int comma = type.indexOf(',');
        return type.startsWith(OPEN) && type.endsWith(">") && comma > 0
                ? Optional.of(new MapType(
                        type.substring(OPEN.length(), comma).strip(),
                        type.substring(comma + 1, type.length() - 1).strip()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "map<%s, %s>".formatted(key, value);
    }
}
