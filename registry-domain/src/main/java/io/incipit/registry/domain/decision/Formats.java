// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.SchemaFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The formats that this registry knows, by their type. Immutable. */
public final class Formats {

    private final Map<String, SchemaFormat> byType = new TreeMap<>();

    /** Each type at most once. */
    public Formats(Collection<? extends SchemaFormat> formats) {
        for (SchemaFormat format : formats) {
            if (byType.put(format.type().name(), format) != null) {
                throw new IllegalArgumentException("Two formats for the type " + format.type());
            }
        }
    }

    /** The format of a type. INVALID_SCHEMA when there is none. */
    public SchemaFormat of(SchemaType type) {
        SchemaFormat format = byType.get(type.name());
        if (format == null) {
            throw RegistryException.invalidSchema("Invalid schema type " + type, null);
        }
        return format;
    }

    public List<SchemaType> types() {
        return byType.values().stream().map(SchemaFormat::type).toList();
    }
}
