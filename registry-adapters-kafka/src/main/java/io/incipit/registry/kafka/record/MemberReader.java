// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.incipit.registry.domain.model.JsonText;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a JSON object member by member; a schema's text, which is nearly all of a record, is taken over as it stands.
 */
final class MemberReader {

    /** The member whose value is a {@link JsonText}. */
    static final String SCHEMA = "schema";

    /** A schema may be as large as a record may be, which the broker has decided already. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private final JsonParser json;
    private final byte[] bytes;

    private MemberReader(JsonParser json, byte[] bytes) {
        this.json = json;
        this.bytes = bytes;
    }

    /**
     * The object; a missing node where there is something else.
     *
     * @throws IOException for what is not JSON
     */
    static JsonNode read(byte[] bytes) throws IOException {
        try (JsonParser json = JSON.createParser(bytes)) {
            return json.nextToken() == JsonToken.START_OBJECT
                    ? new MemberReader(json, bytes).members()
                    : JSON.missingNode();
        }
    }

    private ObjectNode members() throws IOException {
        ObjectNode members = JSON.createObjectNode();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            if (name.equals(SCHEMA) && token == JsonToken.VALUE_STRING) {
                members.putPOJO(name, text());
            } else {
                members.set(name, value(token));
            }
        }
        return members;
    }

    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> TextNode.valueOf(json.getText());
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            default -> JSON.readTree(json);
        };
    }

    /** The parser passes over what was not asked for, and finds the faults in it. */
    private JsonText text() throws IOException {
        int opening = (int) json.currentTokenLocation().getByteOffset();
        // Anything before the brace, and the parser may count or decode otherwise.
        if (bytes[0] != '{' || opening < 0 || bytes[opening] != '"') {
            return JsonText.of(json.getText());
        }
        Optional<JsonText> spelled = JsonText.spelled(bytes, opening + 1);
        return spelled.isPresent() ? spelled.get() : JsonText.of(json.getText());
    }
}
