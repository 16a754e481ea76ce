// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;

/**
 * A fact as key and value.
 *
 * @param value absent in a tombstone
 */
record KeyedValue(RecordKey key, Optional<Bytes> value) {

    static KeyedValue put(RecordKey key, JsonBytes.Members value) {
        return new KeyedValue(key, Optional.of(JsonBytes.object(value)));
    }

    static KeyedValue tombstone(RecordKey key) {
        return new KeyedValue(key, Optional.empty());
    }
}
