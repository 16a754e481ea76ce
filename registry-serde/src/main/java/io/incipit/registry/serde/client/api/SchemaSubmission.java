// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
 * @param tagging changes to the tags in its text
 * @param place the version and id that it is to have, which only the mode IMPORT allows; null for the next ones
 */
public record SchemaSubmission(
        SchemaDefinition definition,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet,
        boolean normalize,
        boolean force,
        Tagging tagging,
        @Nullable Place place) {

    /** A schema and nothing else. */
    public static SchemaSubmission of(SchemaDefinition definition) {
        return new SchemaSubmission(definition, null, null, false, false, Tagging.NONE, null);
    }

    public SchemaSubmission with(Metadata other) {
        return new SchemaSubmission(definition, other, ruleSet, normalize, force, tagging, place);
    }

    public SchemaSubmission with(RuleSet other) {
        return new SchemaSubmission(definition, metadata, other, normalize, force, tagging, place);
    }

    public SchemaSubmission with(Tagging other) {
        return new SchemaSubmission(definition, metadata, ruleSet, normalize, force, other, place);
    }

    public SchemaSubmission normalized() {
        return new SchemaSubmission(definition, metadata, ruleSet, true, force, tagging, place);
    }

    public SchemaSubmission forced() {
        return new SchemaSubmission(definition, metadata, ruleSet, normalize, true, tagging, place);
    }

    /** The same for a place of its own. */
    public SchemaSubmission at(int version, int id) {
        return new SchemaSubmission(definition, metadata, ruleSet, normalize, force, tagging, new Place(version, id));
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
                tagging,
                place);
    }

    /** Where a schema is to stand. */
    public record Place(int version, int id) {}

    /**
     * What becomes of the tags in the text of a schema when it is registered. Registries of before 7.7 know nothing of
     * it.
     *
     * <pre>{@code
     * SchemaSubmission.Tagging cards = SchemaSubmission.Tagging.adding(SchemaTags.ofField("Order.card", "PII"));
     * registry.subjects()
     *         .register("orders-value", SchemaSubmission.of(SchemaDefinition.avro(text)).with(cards))
     *         .now();
     * }</pre>
     *
     * @param add places and the tags that they get
     * @param remove places and the tags that they lose
     * @param propagate whether it takes over those that the latest version has at the same places; from 7.8 on
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Tagging(
            @JsonProperty("schemaTagsToAdd") List<SchemaTags> add,
            @JsonProperty("schemaTagsToRemove") List<SchemaTags> remove,

            @JsonProperty("propagateSchemaTags") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean propagate) {

        /** They stay as they are. */
        public static final Tagging NONE = new Tagging(List.of(), List.of(), false);

        /** Adds tags. */
        public static Tagging adding(SchemaTags... tags) {
            return new Tagging(List.of(tags), List.of(), false);
        }

        /** Removes tags. */
        public static Tagging removing(SchemaTags... tags) {
            return new Tagging(List.of(), List.of(tags), false);
        }

        /** Takes over those of the latest version. */
        public static Tagging propagating() {
            return new Tagging(List.of(), List.of(), true);
        }
    }

    /** What is sent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Body(
            String schemaType,
            List<SchemaReference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet,
            String schema,
            @JsonUnwrapped Tagging tagging,
            @JsonUnwrapped @Nullable Place place) {}
}
