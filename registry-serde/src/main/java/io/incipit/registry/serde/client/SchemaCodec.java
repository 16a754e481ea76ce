// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The JSON of requests and answers. Members that are not known are ignored; those that are missing stay missing. */
final class SchemaCodec {

    private static final ObjectMapper MAPPER = mapper();

    private SchemaCodec() {}

    private static ObjectMapper mapper() {
        JsonSetter.Value emptyIfMissing = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
        for (Class<?> collection : List.<Class<?>>of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(collection, override -> override.setSetterInfo(emptyIfMissing));
        }
        return builder.build();
    }

    /** A body of any kind. */
    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A body cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** A part of an answer as a value of the type. */
    static <T> T read(JsonNode answer, Class<T> type) {
        try {
            T value = MAPPER.treeToValue(answer, type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw RegistryClientException.unreadable("The answer is not what it should be: " + e.getMessage(), e);
        }
        throw RegistryClientException.unreadable("The answer is empty", null);
    }

    static <T> List<T> readList(JsonNode answer, Class<T> type) {
        if (!answer.isArray()) {
            throw RegistryClientException.unreadable("The answer is not a list", null);
        }
        return StreamSupport.stream(answer.spliterator(), false)
                .map(one -> read(one, type))
                .toList();
    }

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

    /** The code of an OAuth error, such as {@code invalid_client}, or nothing; the rest may hold secrets. */
    static String oauthError(byte[] body) {
        try {
            String error = MAPPER.readTree(body).path("error").asText("");
            return error.matches("[a-z_]{1,60}") ? error : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Reads an answer, or one of a list, that holds a schema. */
    static RegisteredSchema readSchema(JsonNode answer) {
        return readSchema(answer, null);
    }

    /** Reads an answer that holds a schema, or, where it may be left out, takes the one that was sent. */
    static RegisteredSchema readSchema(JsonNode answer, @Nullable SchemaDefinition sent) {
        return new RegisteredSchema(
                answer.path("subject").asText(null),
                integer(answer, "version"),
                integer(answer, "id"),
                guid(answer),
                definition(answer, sent),
                RuleSetCodec.read(answer.path("ruleSet")));
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
