// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import java.util.UUID;

/** The name by which a message calls its schema. */
public sealed interface SchemaKey {

    /** A number given by the registry that the producer used. */
    record Id(int id) implements SchemaKey {
        @Override
        public String toString() {
            return "id " + id;
        }
    }

    /** A name made of the schema's content, the same in every registry. */
    record Guid(UUID guid) implements SchemaKey {
        @Override
        public String toString() {
            return "guid " + guid;
        }
    }
}
