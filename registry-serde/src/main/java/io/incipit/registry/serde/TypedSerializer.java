// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A serializer of everything, for objects of one kind. */
record TypedSerializer<T>(Serializer<Object> all) implements Serializer<T> {

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        all.configure(properties, isKey);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable T data) {
        return all.serialize(topic, data);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable Headers headers, @Nullable T data) {
        return all.serialize(topic, headers, data);
    }

    @Override
    public void close() {
        all.close();
    }
}
