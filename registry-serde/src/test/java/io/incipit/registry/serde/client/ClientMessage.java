// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A message that a client wrote; value and headers are hexadecimal digits. */
public record ClientMessage(@Nullable String hex, Map<String, String> marks) {

    public static ClientMessage of(byte @Nullable [] value, Headers headers) {
        Map<String, String> marks = new TreeMap<>();
        headers.forEach(header -> marks.put(header.key(), HexFormat.of().formatHex(header.value())));
        return new ClientMessage(value == null ? null : HexFormat.of().formatHex(value), marks);
    }

    static ClientMessage of(JsonNode json) {
        Map<String, String> marks = new TreeMap<>();
        json.path("headers")
                .properties()
                .forEach(header -> marks.put(header.getKey(), header.getValue().asText()));
        return new ClientMessage(json.path("value").textValue(), marks);
    }

    public byte @Nullable [] value() {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    public Headers headers() {
        RecordHeaders headers = new RecordHeaders();
        marks.forEach((name, mark) -> headers.add(name, HexFormat.of().parseHex(mark)));
        return headers;
    }
}
