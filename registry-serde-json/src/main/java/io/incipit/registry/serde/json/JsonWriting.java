// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.serde.client.BoundedCache;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.json.format.JsonSchemaFormat;
import io.incipit.registry.serde.message.Imports;
import io.incipit.registry.serde.message.MessageEncoder;
import io.incipit.registry.serde.message.MessageWriting;
import io.incipit.registry.serde.message.SchemaLanguage;
import io.incipit.registry.serde.wire.MessageBuffers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** JSON's part in the writing of messages. Immutable but for what is kept of classes and schemas; thread-safe. */
final class JsonWriting implements MessageWriting<MessageSchema> {

    /** How many schemas are kept that came with their data. */
    private static final int KEPT_SCHEMAS = 1000;

    private static final MessageBuffers<OutputStream> BUFFERS = new MessageBuffers<>(buffer -> buffer);

    private final JsonOptions options;
    private final ObjectMapper mapper;
    private final ObjectReader trees;
    private final ClassSchemas classes;
    private final JsonSchemaFormat format = new JsonSchemaFormat();
    private final BoundedCache<String, MessageSchema> enclosed = new BoundedCache<>(KEPT_SCHEMAS);

    private JsonWriting(JsonOptions options) {
        this.options = options;
        this.mapper = JsonMappers.create(options.mapping());
        this.trees = JsonMappers.exactTrees(mapper);
        this.classes = new ClassSchemas(mapper, options);
    }

    /**
     * As the settings say.
     *
     * @throws ConfigException if one is wrong
     */
    static JsonWriting create(Map<String, ?> properties, boolean isKey) {
        return new JsonWriting(JsonSettings.parse(properties, isKey));
    }

    @Override
    public SchemaLanguage<MessageSchema> language() {
        return JsonLanguage.INSTANCE;
    }

    @Override
    public MessageSchema schemaOf(Object datum) {
        Envelope envelope = envelope(datum);
        if (envelope != null) {
            JsonNode schema = envelope.schema();
            // The application may change its tree, so it is known by its text, and a copy is kept.
            return enclosed.get(schema.toString(), text -> MessageSchema.own(schema.deepCopy()));
        }
        MessageSchema guessed = GuessedSchemas.of(datum);
        return guessed == null ? classes.of(datum.getClass()) : guessed;
    }

    /** Nothing is imported: what an application's schemas refer to it has registered itself. */
    @Override
    public SchemaDefinition definition(MessageSchema schema, Imports imports) {
        return schema.definition();
    }

    /** Data that does not say what it is fits any schema, until it is held against it. */
    @Override
    public boolean canRead(MessageSchema reader, MessageSchema writer) {
        return writer.isGuessed()
                || parsed(reader)
                        .incompatibilities(parsed(writer), Direction.BACKWARD)
                        .isEmpty();
    }

    private ParsedSchema parsed(MessageSchema schema) {
        List<ResolvedReference> references = schema.referenced().stream()
                .map(reference -> new ResolvedReference(
                        reference.name(), reference.definition().schema()))
                .toList();
        return format.parse(schema.definition().schema(), references, Strictness.EXISTING);
    }

    @Override
    public MessageEncoder encoder(Object datum, MessageSchema own, MessageSchema target) {
        if (!options.validates()) {
            return (prefix, written) -> message(prefix, payload(written));
        }
        MessageValidator validator = MessageValidator.of(target);
        return (prefix, written) -> {
            byte[] message = message(prefix, payload(written));
            validator.check(trees.readValue(message, prefix.length, message.length - prefix.length));
            return message;
        };
    }

    private byte[] message(byte[] prefix, Object payload) throws IOException {
        return BUFFERS.message(prefix, (raw, writer) -> mapper.writeValue(raw, payload));
    }

    private Object payload(Object datum) {
        Envelope envelope = envelope(datum);
        return envelope == null ? datum : envelope.payload();
    }

    private @Nullable Envelope envelope(Object datum) {
        return options.detectsEnvelopes() && datum instanceof JsonNode tree ? Envelope.of(tree) : null;
    }

    /** A schema and data of it, in one tree, and nothing else. */
    private record Envelope(JsonNode schema, JsonNode payload) {

        static @Nullable Envelope of(JsonNode tree) {
            JsonNode schema = tree.get("schema");
            JsonNode payload = tree.get("payload");
            boolean isOne =
                    tree.size() == 2 && schema != null && payload != null && (schema.isObject() || schema.isBoolean());
            return isOne ? new Envelope(schema, payload) : null;
        }
    }
}
