// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schema together with what the registry calls it. Which of the names are there depends on the question and on the
 * age of the registry: the answer by guid has no id, a register answer of an old server has an id alone.
 *
 * <pre>{@code
 * RegisteredSchema order = client.latest("orders-value");
 * Schema schema = new Schema.Parser().parse(order.definition().schema());
 * System.out.println(schema.getFullName() + " is id " + order.requiredId() + ", version " + order.requiredVersion());
 * }</pre>
 *
 * @param rules those that are a client's to run, and not disabled
 */
public record RegisteredSchema(
        @Nullable String subject,
        @Nullable Integer version,
        @Nullable Integer id,
        @Nullable UUID guid,
        SchemaDefinition definition,
        List<SchemaRule> rules) {

    public RegisteredSchema {
        rules = List.copyOf(rules);
    }

    /** A schema without rules. */
    public RegisteredSchema(
            @Nullable String subject,
            @Nullable Integer version,
            @Nullable Integer id,
            @Nullable UUID guid,
            SchemaDefinition definition) {
        this(subject, version, id, guid, definition, List.of());
    }

    /**
     * Reads an answer that holds a schema.
     *
     * @throws RegistryClientException if it holds none
     */
    public static RegisteredSchema read(JsonNode answer) {
        return SchemaCodec.readSchema(answer);
    }

    /**
     * The id, for answers that must carry one.
     *
     * @throws RegistryClientException if the registry did not send it
     */
    public int requiredId() {
        if (id == null) {
            throw RegistryClientException.unreadable("the answer holds no schema id", null);
        }
        return id;
    }

    /**
     * The version, for answers that must carry one.
     *
     * @throws RegistryClientException if the registry did not send it
     */
    public int requiredVersion() {
        if (version == null) {
            throw RegistryClientException.unreadable("the answer holds no version", null);
        }
        return version;
    }

    /**
     * The guid, for answers that must carry one.
     *
     * @throws RegistryClientException if the registry did not send it, as older ones do not
     */
    public UUID requiredGuid() {
        if (guid == null) {
            throw RegistryClientException.unreadable(
                    "the answer holds no guid, by which headers name schemas; the registry is too old for that", null);
        }
        return guid;
    }
}
