// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.incipit.registry.serde.message.ReferencedSchema;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Holds messages against one schema. Thread-safe. Nothing is fetched but what the schema refers to in its registry. */
final class MessageValidator {

    /** Where a schema without an address of its own is taken to stand, so that it can refer to others by their names. */
    private static final String NOWHERE = "incipit:/schema";

    private static final int MOST_COMPLAINTS = 10;

    private final Schema schema;

    private MessageValidator(Schema schema) {
        this.schema = schema;
    }

    static MessageValidator of(MessageSchema schema) {
        String id = schema.keyword("$id");
        String base = id == null ? schema.keyword("id") : id;
        Map<String, String> referenced = new HashMap<>();
        for (ReferencedSchema reference : schema.referenced()) {
            String text = reference.definition().schema();
            referenced.put(reference.name(), text);
            referenced.put(resolved(base, reference.name()), text);
        }
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(referenced));
        SchemaLocation location = SchemaLocation.of(base == null ? NOWHERE : base);
        return new MessageValidator(
                registry.getSchema(location, schema.definition().schema(), InputFormat.JSON));
    }

    private static String resolved(@Nullable String base, String name) {
        try {
            return URI.create(base == null ? NOWHERE : base).resolve(name).toString();
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** Throws a {@link SerializationException} that says what is wrong if something is. */
    void check(JsonNode message) {
        List<Error> errors = schema.validate(message);
        if (!errors.isEmpty()) {
            throw new SerializationException("The data does not fit its schema: "
                    + errors.stream()
                            .limit(MOST_COMPLAINTS)
                            .map(Error::toString)
                            .collect(Collectors.joining("; ")));
        }
    }
}
