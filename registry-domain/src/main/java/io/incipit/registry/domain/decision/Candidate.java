// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.spi.ParsedSchema;

/**
 * A schema that was understood.
 *
 * @param schema with the text that stands for it in the log
 */
record Candidate(Schema schema, ParsedSchema parsed) {

    /** Whether whatever is found out about one holds for the other. */
    // Identity on purpose: parsed schemas are remembered, and to compare them otherwise is what this saves.
    @SuppressWarnings("ReferenceEquality")
    boolean isSameAs(Candidate other) {
        return parsed == other.parsed && schema.isSameAs(other.schema);
    }

    /** Itself, if it can be used and not only kept. INVALID_SCHEMA with the format's reason. */
    Candidate usable(boolean checksFields) {
        try {
            parsed.requireUsable(checksFields);
            return this;
        } catch (RegistryException.Rejected e) {
            throw SchemaReading.unreadable(schema.type(), e);
        }
    }
}
