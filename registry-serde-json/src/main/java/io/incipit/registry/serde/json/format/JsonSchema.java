// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.json.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A JSON Schema with those that it refers to. Immutable and thread-safe. */
final class JsonSchema implements ParsedSchema {

    private static final String PROPERTIES = "properties";

    /** What names of members must not begin with where names are looked at. */
    private static final String RESERVED = "$$";

    private final JsonNode schema;
    private final List<ResolvedReference> references;
    private final String canonicalText;
    private final String submittedText;

    private JsonSchema(JsonNode schema, List<ResolvedReference> references, String submittedText) {
        this.schema = schema;
        this.references = List.copyOf(references);
        this.canonicalText = JsonText.write(schema);
        this.submittedText = submittedText;
    }

    /** INVALID_SCHEMA for what is no JSON. */
    static JsonSchema of(String text, List<ResolvedReference> references) {
        return new JsonSchema(JsonText.read(text), references, text);
    }

    @Override
    public String canonicalText() {
        return canonicalText;
    }

    @Override
    public String normalizedText() {
        return DeepWork.call(() -> JsonText.write(JsonText.sorted(schema)));
    }

    @Override
    public String formattedText(String format) {
        return canonicalText;
    }

    @Override
    public boolean isEquivalentTo(ParsedSchema other) {
        return canonicalText.equals(other.canonicalText());
    }

    @Override
    public List<Incompatibility> incompatibilities(ParsedSchema writer, Direction direction) {
        return incompatibilities(writer, direction, CompatibilityPolicy.STRICT);
    }

    @Override
    public List<Incompatibility> incompatibilities(
            ParsedSchema writer, Direction direction, CompatibilityPolicy policy) {
        JsonSchema other = (JsonSchema) writer;
        JsonSchema newer = direction == Direction.BACKWARD ? this : other;
        return DeepWork.call(() -> compare(other, newer, direction, policy));
    }

    private List<Incompatibility> compare(
            JsonSchema writer, JsonSchema newer, Direction direction, CompatibilityPolicy policy) {
        Budget budget = Budget.standard();
        Shapes was;
        Shapes is;
        try {
            was = writer.shapes(budget);
            is = shapes(budget);
        } catch (RegistryException.Rejected e) {
            return List.of(unreadable(e));
        }
        Outcome outcome = Comparison.of(new Comparison.Sides(was, is, rule -> rule.passes(policy), budget));
        return outcome.isCompatible() ? List.of() : Findings.of(outcome, direction, newer.submittedText);
    }

    private static Incompatibility unreadable(RegistryException.Rejected reason) {
        return new Incompatibility(
                "SCHEMA_UNREADABLE",
                Place.WHOLE,
                null,
                null,
                null,
                "Register under a level that does not compare with the version that cannot be read, or delete it.",
                "{errorType:\"SCHEMA_UNREADABLE\", description:\"%s'}".formatted(reason.getMessage()));
    }

    @Override
    public void requireUsable(boolean checksFields) {
        DeepWork.call(() -> shapes(Budget.standard()));
        if (checksFields) {
            topLevelFields().stream()
                    .filter(name -> name.startsWith(RESERVED))
                    .findFirst()
                    .ifPresent(name -> {
                        throw RegistryException.invalidSchema(
                                "#/properties/%s: names must not begin with %s".formatted(name, RESERVED), null);
                    });
        }
    }

    private Shapes shapes(Budget budget) {
        return Shapes.load(budget, SchemaDocuments.of(budget, schema, references));
    }

    @Override
    public Set<String> topLevelFields() {
        Set<String> names = new LinkedHashSet<>();
        schema.path(PROPERTIES).fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public InlineTags inlineTags() {
        return new JsonTags(schema);
    }

    @Override
    public Place placeOf(String topLevelField) {
        String pointer =
                "/" + PROPERTIES + "/" + topLevelField.replace("~", "~0").replace("/", "~1");
        return DeepWork.call(
                () -> TextPlaces.of(submittedText, List.of(pointer)).at(pointer));
    }

    @Override
    public String toString() {
        return canonicalText;
    }
}
