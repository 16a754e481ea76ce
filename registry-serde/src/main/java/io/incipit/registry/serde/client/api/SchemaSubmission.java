// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.incipit.registry.serde.client.RegistryRequest;
import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.client.SchemaReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema that is handed to a registry, with what is said of it and how it is to be taken.
 *
 * <pre>{@code
 * SchemaSubmission schema = SchemaSubmission.of(SchemaDefinition.avro(text))
 *         .with(Metadata.of(Map.of("owner", "orders")))
 *         .normalized();
 * registry.subjects().register("orders-value", schema).now();
 * }</pre>
 *
 * @param normalize whether it is normalized before it is compared and kept
 * @param force whether the compatibility check is left out
 * @param place the version and id that it is to have, which only the mode IMPORT allows; null for the next ones
 */
public record SchemaSubmission(
        SchemaDefinition definition,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet,
        boolean normalize,
        boolean force,
        @Nullable Place place) {

    /** A schema and nothing else. */
    public static SchemaSubmission of(SchemaDefinition definition) {
        return new SchemaSubmission(definition, null, null, false, false, null);
    }

    public SchemaSubmission with(Metadata other) {
        return new SchemaSubmission(definition, other, ruleSet, normalize, force, place);
    }

    public SchemaSubmission with(RuleSet other) {
        return new SchemaSubmission(definition, metadata, other, normalize, force, place);
    }

    public SchemaSubmission normalized() {
        return new SchemaSubmission(definition, metadata, ruleSet, true, force, place);
    }

    public SchemaSubmission forced() {
        return new SchemaSubmission(definition, metadata, ruleSet, normalize, true, place);
    }

    /** The same for a place of its own. */
    public SchemaSubmission at(int version, int id) {
        return new SchemaSubmission(definition, metadata, ruleSet, normalize, force, new Place(version, id));
    }

    /** The request with the schema as its body. */
    RegistryRequest on(RegistryRequest request) {
        return request.with("normalize", normalize).withJson(body());
    }

    Body body() {
        return new Body(
                definition.schemaType(),
                definition.references(),
                metadata,
                ruleSet,
                definition.schema(),
                place == null ? null : place.version(),
                place == null ? null : place.id());
    }

    /** Where a schema is to stand. */
    public record Place(int version, int id) {}

    /** What is sent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Body(
            String schemaType,
            List<SchemaReference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet,
            String schema,
            @Nullable Integer version,
            @Nullable Integer id) {}
}
