// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The name of what a message holds, for the strategies that make subjects of it. */
final class RecordNames {

    private RecordNames() {}

    /** The full name of a record; null for everything else. */
    static @Nullable String of(Schema schema) {
        return schema.getType() == Schema.Type.RECORD ? schema.getFullName() : null;
    }
}
