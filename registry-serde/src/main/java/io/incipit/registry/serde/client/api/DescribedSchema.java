// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered schema with all that a registry says of it.
 *
 * <pre>{@code
 * DescribedSchema order = registry.versions().latest("orders-value").now();
 * System.out.println("id " + order.id() + ", written at " + order.writtenAt() + ": " + order.text());
 * }</pre>
 *
 * @param tags the places that were asked for, with the tags in the schema's own text
 * @param writtenAt when the version was last written; null where the registry does not say
 * @param deleted whether the version is soft-deleted
 */
public record DescribedSchema(
        RegisteredSchema registered,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet,
        List<SchemaTags> tags,
        @Nullable Instant writtenAt,
        boolean deleted) {

    static DescribedSchema read(JsonNode answer) {
        return new DescribedSchema(
                RegisteredSchema.read(answer),
                answer.hasNonNull("metadata") ? RegistryAnswer.read(answer.path("metadata"), Metadata.class) : null,
                answer.hasNonNull("ruleSet") ? RegistryAnswer.read(answer.path("ruleSet"), RuleSet.class) : null,
                answer.hasNonNull("schemaTags")
                        ? RegistryAnswer.readList(answer.path("schemaTags"), SchemaTags.class)
                        : List.of(),
                answer.path("ts").isNumber()
                        ? Instant.ofEpochMilli(answer.path("ts").asLong())
                        : null,
                answer.path("deleted").asBoolean());
    }

    /**
     * The id.
     *
     * @throws io.incipit.registry.serde.client.RegistryClientException if the answer held none, as those by guid
     */
    public int id() {
        return registered.requiredId();
    }

    /** The text of the schema. */
    public String text() {
        return registered.definition().schema();
    }
}
