// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in a topic.
 *
 * @param value as hexadecimal digits; null for a tombstone
 * @param headers values as hexadecimal digits
 */
record Sent(@Nullable String value, Map<String, String> headers) {

    static Sent of(JsonNode line) {
        Map<String, String> headers = new TreeMap<>();
        line.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Sent(line.path("value").textValue(), headers);
    }

    static Sent of(byte @Nullable [] value, Headers headers) {
        Map<String, String> texts = new TreeMap<>();
        headers.forEach(header -> texts.put(header.key(), HexFormat.of().formatHex(header.value())));
        return new Sent(value == null ? null : HexFormat.of().formatHex(value), texts);
    }

    byte @Nullable [] bytes() {
        return value == null ? null : HexFormat.of().parseHex(value);
    }

    Headers recordHeaders() {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, hex) -> all.add(name, HexFormat.of().parseHex(hex)));
        return all;
    }

    ObjectNode json() {
        return ClientTopic.JSON.valueToTree(this);
    }
}
