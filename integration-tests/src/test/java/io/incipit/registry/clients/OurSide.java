// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Our serializers of one schema type.
 *
 * @param <T> what they write and read
 */
interface OurSide<T> {

    Serializer<T> serializer();

    Deserializer<T> deserializer();

    /** Settings of both, beside those of every type. */
    Map<String, Object> settings();

    /** The datum that the JSON of a case stands for. */
    T datum(ClientTopic topic, String schema, JsonNode datum);

    /** What is compared of a datum. */
    default Object content(T datum) {
        return datum;
    }
}
