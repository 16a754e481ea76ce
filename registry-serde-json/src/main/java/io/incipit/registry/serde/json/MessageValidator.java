// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.serde.json.format.LinkedSchema;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;

/** Holds messages against one schema. Thread-safe. Nothing is fetched but what the schema refers to in its registry. */
final class MessageValidator {

    /** Reads schemas with all digits of their numbers. */
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int MOST_COMPLAINTS = 10;

    private final Schema schema;

    private MessageValidator(Schema schema) {
        this.schema = schema;
    }

    /** Throws a {@link SerializationException} if no data can be held against the schema. */
    static MessageValidator of(MessageSchema schema) {
        List<ResolvedReference> references = schema.referenced().stream()
                .map(reference -> new ResolvedReference(
                        reference.name(), reference.definition().schema()))
                .toList();
        return usable(() -> of(LinkedSchema.of(schema.definition().schema(), references)));
    }

    private static MessageValidator of(LinkedSchema schema) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemas(schema.texts()).nodeReader(reader -> reader.jsonMapper(EXACT)));
        return new MessageValidator(registry.getSchema(SchemaLocation.of(schema.root())));
    }

    /** Throws a {@link SerializationException} that says what is wrong if something is. */
    void check(JsonNode message) {
        List<Error> errors = usable(() -> schema.validate(message));
        if (!errors.isEmpty()) {
            throw new SerializationException("The data does not fit its schema: "
                    + errors.stream()
                            .limit(MOST_COMPLAINTS)
                            .map(Error::toString)
                            .collect(Collectors.joining("; ")));
        }
    }

    /** Whatever the library throws where a schema leads to nothing, to itself alone, or says what cannot be. */
    private static <T> T usable(Supplier<T> work) {
        try {
            return DeepWork.call(work);
        } catch (RuntimeException e) {
            throw new SerializationException("No data can be held against its schema: " + e.getMessage(), e);
        }
    }
}
