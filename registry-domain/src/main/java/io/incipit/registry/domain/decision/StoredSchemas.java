// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.spi.ParsedSchema;
import java.util.IdentityHashMap;

/** The stored schemas that one command compares its own with, each read once. Used by one thread at a time. */
final class StoredSchemas {

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
        return read.computeIfAbsent(stored, unread -> reading.stored(observed, unread));
    }
}
