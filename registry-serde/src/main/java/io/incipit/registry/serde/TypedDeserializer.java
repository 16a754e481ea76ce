// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * A deserializer of everything, for objects of one kind: any other one is refused here, where topic and object are
 * known, and not with a {@link ClassCastException} somewhere in the application.
 */
record TypedDeserializer<T>(Deserializer<Object> all, Class<T> kind) implements Deserializer<T> {

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        all.configure(properties, isKey);
    }

    @Override
    public @Nullable T deserialize(@Nullable String topic, byte @Nullable [] data) {
        return checked(topic, all.deserialize(topic, data));
    }

    @Override
    public @Nullable T deserialize(@Nullable String topic, @Nullable Headers headers, byte @Nullable [] data) {
        return checked(topic, all.deserialize(topic, headers, data));
    }

    @Override
    public void close() {
        all.close();
    }

    private @Nullable T checked(@Nullable String topic, @Nullable Object datum) {
        if (datum == null || kind.isInstance(datum)) {
            return kind.cast(datum);
        }
        throw new SerializationException("A message of topic " + topic + " holds a "
                + datum.getClass().getName() + ", not a " + kind.getName()
                + ". Read the topic with AvroSerde, or with the class of what is in it");
    }
}
