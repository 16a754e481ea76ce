// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * A type's name in an object of its own, {@code {"type": "shop.Money"}}: Avro took it for the name until 1.12.1 and
 * refuses it since, and applications still send it.
 */
final class WrappedNames {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> NOT_NAMES = Set.of(
            "null", "boolean", "int", "long", "float", "double", "bytes", "string", "record", "error", "enum", "array",
            "map", "fixed");

    private WrappedNames() {}

    static boolean areRefusedBy(SchemaParseException e) {
        String message = e.getMessage();
        return message != null && message.startsWith("A schema \"type\" MUST be a primitive type or one of");
    }

    /** @throws SchemaParseException if the text is not one JSON value */
    static Schema parse(String text, Schema.Parser parser) {
        try {
            return parser.parse(JSON.writeValueAsString(unwrap(JSON.readTree(text))));
        } catch (JsonProcessingException e) {
            throw new SchemaParseException(e);
        }
    }

    /** Whether the text, where a type is expected, names one that is defined elsewhere. */
    static boolean isName(String type) {
        return !NOT_NAMES.contains(type);
    }

    private static JsonNode unwrap(JsonNode node) {
        if (node instanceof ArrayNode union) {
            for (int i = 0; i < union.size(); i++) {
                union.set(i, unwrap(union.get(i)));
            }
        }
        if (!(node instanceof ObjectNode type) || !type.path("type").isTextual()) {
            return node;
        }
        if (isName(type.get("type").textValue())) {
            return type.get("type");
        }
        unwrapMember(type, "items");
        unwrapMember(type, "values");
        for (JsonNode field : type.path("fields")) {
            unwrapMember(field, "type");
        }
        return type;
    }

    private static void unwrapMember(JsonNode node, String name) {
        if (node instanceof ObjectNode object && object.has(name)) {
            object.set(name, unwrap(object.get(name)));
        }
    }
}
