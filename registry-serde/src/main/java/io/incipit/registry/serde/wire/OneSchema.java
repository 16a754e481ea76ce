// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.wire;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The frames of messages that are all payload, and all of one schema.
 *
 * @param name what they would begin with
 */
record OneSchema(SchemaName name) implements FrameReader {

    @Override
    public byte[] naming(@Nullable Headers headers, boolean isKey, byte[] message) {
        return name.spelling();
    }

    @Override
    public SchemaName name(byte[] naming, SchemaPart.Finder parts) {
        return name;
    }
}
