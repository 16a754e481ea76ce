// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.JsonText;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.model.SchemaReference;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.SchemaType;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.SchemaFormat;
import io.incipit.registry.domain.spi.SchemaFormat.ResolvedReference;
import io.incipit.registry.domain.spi.SchemaFormat.Strictness;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Comparator;
import java.util.List;

/** Understands schemas: finds their format, follows their references, gives them their canonical text. */
public final class SchemaReading {

    private static final Comparator<SchemaReference> NORMAL_ORDER = Comparator.comparing(SchemaReference::name)
            .thenComparing(SchemaReference::subject)
            .thenComparingInt(SchemaReference::version);

    private final Formats formats;
    private final boolean strictReferenceVersions;

    public SchemaReading(Formats formats) {
        this(formats, ServerPolicy.STANDARD);
    }

    public SchemaReading(Formats formats, ServerPolicy policy) {
        this.formats = formats;
        this.strictReferenceVersions = policy.strictReferenceVersions();
    }

    /** The text of a stored schema in another rendering of its format; the stored text where it cannot be read. */
    public JsonText text(RegistryState state, RegisteredSchema registered, String format) {
        JsonText text = registered.schema().jsonText();
        return format.isEmpty() || text.isEmpty()
                ? text
                : JsonText.of(stored(new Observation(state), registered).formattedText(format));
    }

    /** The tags in the text of a stored schema; none where it cannot be read. */
    public List<SchemaTags> tags(RegistryState state, RegisteredSchema registered) {
        try {
            return stored(new Observation(state), registered).inlineTags().all();
        } catch (RegistryException.Rejected e) {
            return List.of();
        }
    }

    /** A schema that has no text, and so nothing to understand. INVALID_SCHEMA for an unknown type or reference. */
    Candidate withoutText(Observation observed, Context context, Schema schema) {
        formats.of(schema.type());
        List<SchemaReference> pinned = References.pinned(observed, context, schema.references());
        return new Candidate(schema.withText("").withReferences(pinned), NoText.INSTANCE);
    }

    /** Reads what a caller sent. INVALID_SCHEMA with the format's reason. */
    Candidate candidate(
            Observation observed, Context context, Schema schema, Strictness strictness, boolean normalize) {
        SchemaFormat format = formats.of(schema.type());
        try {
            List<SchemaReference> pinned = References.pinned(observed, context, schema.references());
            List<ResolvedReference> references = References.resolve(observed, context, pinned, strictness);
            if (strictReferenceVersions) {
                ReferenceConflicts.requireNone(observed, context, pinned);
            }
            String text = schema.text();
            ParsedSchema parsed = format.parse(text, references, strictness);
            String canonical = normalize ? parsed.normalizedText() : parsed.canonicalText();
            // Most send the canonical text, which needs no new spelling then.
            Schema spelled = canonical.equals(text) ? schema : schema.withText(canonical);
            return new Candidate(spelled.withReferences(normalize ? normal(pinned) : pinned), parsed);
        } catch (RegistryException.Rejected e) {
            throw unreadable(schema.type(), e);
        }
    }

    static RegistryException unreadable(SchemaType type, RegistryException.Rejected cause) {
        return RegistryException.invalidSchema(
                "Invalid schema of type %s, details: %s".formatted(type, cause.getMessage()), cause);
    }

    /** Reads what stands in the log. INVALID_SCHEMA when it cannot be read, as in logs of other writers. */
    ParsedSchema stored(Observation observed, RegisteredSchema registered) {
        Schema schema = registered.schema();
        List<ResolvedReference> references =
                References.resolve(observed, registered.subject().context(), schema.references(), Strictness.EXISTING);
        return formats.of(schema.type()).parse(schema.text(), references, Strictness.EXISTING);
    }

    private static List<SchemaReference> normal(List<SchemaReference> references) {
        return references.stream().distinct().sorted(NORMAL_ORDER).toList();
    }
}
