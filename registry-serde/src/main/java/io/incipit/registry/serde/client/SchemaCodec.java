// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON of requests and answers. Members that are not known are ignored; those that are missing stay missing. */
final class SchemaCodec {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SchemaCodec() {}

    /** The body of a register or lookup request; the type of an Avro schema is left out, as every registry accepts. */
    static String write(SchemaDefinition schema, boolean propagatesTags) {
        ObjectNode body = MAPPER.createObjectNode().put("schema", schema.schema());
        if (!schema.isAvro()) {
            body.put("schemaType", schema.schemaType());
        }
        if (!schema.references().isEmpty()) {
            ArrayNode references = body.putArray("references");
            schema.references().forEach(reference -> references
                    .addObject()
                    .put("name", reference.name())
                    .put("subject", reference.subject())
                    .put("version", reference.version()));
        }
        if (propagatesTags) {
            body.put("propagateSchemaTags", true);
        }
        return body.toString();
    }

    /** An answer; {@link JsonNode#isMissingNode() missing} if it is empty. */
    static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw RegistryClientException.unreadable("The answer is not JSON", e);
        }
    }

    static RegistryClientException readRefusal(int status, byte[] body) {
        try {
            JsonNode error = MAPPER.readTree(body);
            if (error.path("error_code").canConvertToInt()) {
                return RegistryClientException.refused(
                        status,
                        error.path("error_code").asInt(),
                        error.path("message").asText(""));
            }
        } catch (IOException e) {
            // A proxy's page, say: the status is all that it tells.
        }
        return RegistryClientException.refused(status, RegistryClientException.UNREADABLE, "HTTP status " + status);
    }

    /** Reads an answer that holds a schema, or, where it may be left out, takes the one that was sent. */
    static RegisteredSchema readSchema(JsonNode answer, @Nullable SchemaDefinition sent) {
        return new RegisteredSchema(
                answer.path("subject").asText(null),
                integer(answer, "version"),
                integer(answer, "id"),
                guid(answer),
                definition(answer, sent));
    }

    static List<String> readNames(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.forEach(name -> names.add(name.asText()));
        return List.copyOf(names);
    }

    private static SchemaDefinition definition(JsonNode answer, @Nullable SchemaDefinition sent) {
        if (!answer.path("schema").isTextual()) {
            if (sent == null) {
                throw RegistryClientException.unreadable("The answer holds no schema", null);
            }
            return sent;
        }
        List<SchemaReference> references = new ArrayList<>();
        for (JsonNode reference : answer.path("references")) {
            references.add(new SchemaReference(
                    reference.path("name").asText(),
                    reference.path("subject").asText(),
                    reference.path("version").asInt()));
        }
        String type = answer.path("schemaType").asText(SchemaDefinition.AVRO);
        return new SchemaDefinition(type, answer.path("schema").asText(), references);
    }

    private static @Nullable Integer integer(JsonNode answer, String member) {
        JsonNode value = answer.path(member);
        return value.canConvertToInt() ? (Integer) value.asInt() : null;
    }

    private static @Nullable UUID guid(JsonNode answer) {
        try {
            return answer.path("guid").isTextual()
                    ? UUID.fromString(answer.path("guid").asText())
                    : null;
        } catch (IllegalArgumentException e) {
            throw RegistryClientException.unreadable("The answer holds a guid that is none", e);
        }
    }
}
