// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.spi;

import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaType;
import java.util.List;

/** A language that schemas are written in. Thread-safe. */
public interface SchemaFormat {

    SchemaType type();

    /**
     * Reads a schema.
     *
     * @param references what it refers to, directly and through others: each before the ones that need it
     * @throws RegistryException.Rejected INVALID_SCHEMA with the parser's reason
     */
    ParsedSchema parse(String text, List<ResolvedReference> references, Strictness strictness);

    /** How much is asked of a text. */
    enum Strictness {
        /** All that the format asks of a schema nobody uses yet. What passes as new passes as existing and is the same. */
        NEW,
        /** Only what reading it takes: for schemas that are there already. */
        EXISTING
    }

    /**
     * The text that a reference leads to.
     *
     * @param name what the referring text calls it
     */
    record ResolvedReference(String name, String text) {}
}
