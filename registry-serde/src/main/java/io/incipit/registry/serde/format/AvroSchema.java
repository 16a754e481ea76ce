// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.spi.DeepWork;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.ParsedSchema;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** An Avro schema with the types that it takes from its references. Immutable and thread-safe. */
final class AvroSchema implements ParsedSchema {

    private static final String RESOLVED = "resolved";

    private final Schema schema;
    private final List<Schema> referenced;
    private final String canonicalText;
    private final String submittedText;
    private final int fingerprint;

    private AvroSchema(Schema schema, Collection<Schema> referenced, String canonicalText, String submittedText) {
        this.schema = schema;
        this.referenced = List.copyOf(referenced);
        this.canonicalText = canonicalText;
        this.submittedText = submittedText;
        this.fingerprint = AvroFingerprint.of(schema);
    }

    /**
     * Renders at once, also with its references written out, because that is what finds a schema nested too deeply to
     * be written, read or compared.
     *
     * @param submitted the text that the schema was read from
     * @throws org.apache.avro.AvroRuntimeException for such a schema
     */
    static AvroSchema of(Schema schema, Collection<Schema> referenced, String submitted) {
        String resolved = schema.toString();
        String canonical = referenced.isEmpty() ? resolved : withoutReferenced(schema, referenced);
        // Most send the canonical text, which is kept once then.
        return new AvroSchema(schema, referenced, canonical.equals(submitted) ? submitted : canonical, submitted);
    }

    // Avro deprecates this rendering without having another that leaves out what other texts define.
    @SuppressWarnings("deprecation")
    private static String withoutReferenced(Schema schema, Collection<Schema> referenced) {
        return schema.toString(referenced, false);
    }

    @Override
    public String canonicalText() {
        return canonicalText;
    }

    @Override
    public String normalizedText() {
        return DeepWork.call(() -> {
            String tidy = AvroNormalizer.normalize(schema, canonicalText);
            return AvroReader.readAgain(tidy, referenced).canonicalText;
        });
    }

    @Override
    public String formattedText(String format) {
        return format.equals(RESOLVED) ? DeepWork.call(schema::toString) : canonicalText;
    }

    @Override
    public boolean isEquivalentTo(ParsedSchema other) {
        AvroSchema that = (AvroSchema) other;
        return fingerprint == that.fingerprint && DeepWork.call(() -> AvroEquality.equal(schema, that.schema));
    }

    @Override
    public List<Incompatibility> incompatibilities(ParsedSchema writer, Direction direction) {
        AvroSchema other = (AvroSchema) writer;
        AvroSchema newer = direction == Direction.BACKWARD ? this : other;
        return DeepWork.call(() -> AvroCompatibility.check(schema, other.schema, direction, newer::submitted));
    }

    @Override
    public Place placeOf(String topLevelField) {
        Schema.Field field = schema.getField(topLevelField);
        return DeepWork.call(() -> submitted().place(AvroPath.ROOT.then("fields/" + field.pos(), topLevelField)));
    }

    private SubmittedText submitted() {
        return SubmittedText.of(submittedText);
    }

    @Override
    public Set<String> topLevelFields() {
        if (schema.getType() != Schema.Type.RECORD) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        schema.getFields().forEach(field -> names.add(field.name()));
        return Collections.unmodifiableSet(names);
    }

    @Override
    public InlineTags inlineTags() {
        return new AvroTags(canonicalText);
    }

    @Override
    public String toString() {
        return canonicalText;
    }
}
