// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.json.JsonSchemaDeserializer;
import io.incipit.registry.serde.json.JsonSchemaSerializer;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Trees of JSON, which are held against their schema. */
record OurJson() implements OurSide<Object> {

    @Override
    public Serializer<Object> serializer() {
        return new JsonSchemaSerializer();
    }

    @Override
    public Deserializer<Object> deserializer() {
        return new JsonSchemaDeserializer();
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of("json.fail.invalid.schema", true, "json.value.type", JsonNode.class);
    }

    @Override
    public Object datum(ClientTopic topic, String schema, JsonNode datum) {
        return datum;
    }
}
