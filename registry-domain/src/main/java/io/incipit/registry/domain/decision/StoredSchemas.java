// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.spi.ParsedSchema;
import java.util.IdentityHashMap;

/**
 * The stored schemas that one command compares its own with, each read once: as long as they are short and not too many, for
 * there may be many commands, and a schema that was read takes many times its text. Used by one thread at a time.
 */
final class StoredSchemas {

    private static final int MOST = 256;
    private static final int LONGEST_BYTES = 4096;

    private final SchemaReading reading;
    private final Observation observed;

    /** A version that a state shows is one object for as long as it does not change. */
    private final IdentityHashMap<RegisteredSchema, ParsedSchema> read = new IdentityHashMap<>();

    StoredSchemas(SchemaReading reading, Observation observed) {
        this.reading = reading;
        this.observed = observed;
    }

    /** INVALID_SCHEMA when it cannot be read, as in logs of other writers. */
    ParsedSchema parsed(RegisteredSchema stored) {
        ParsedSchema known = read.get(stored);
        if (known != null) {
            return known;
        }
        ParsedSchema parsed = reading.stored(observed, stored);
        if (read.size() < MOST && stored.schema().weight() <= LONGEST_BYTES) {
            read.put(stored, parsed);
        }
        return parsed;
    }
}
