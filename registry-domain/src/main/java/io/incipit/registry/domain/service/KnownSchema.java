// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.ParsedSchema;
import java.util.List;
import java.util.Set;

/** A parsed schema that is not compared with the same one twice. Immutable and thread-safe, as what it stands for is. */
final class KnownSchema implements ParsedSchema {

    private final ParsedSchema parsed;
    private final Verdicts verdicts;
    private final long number;

    KnownSchema(ParsedSchema parsed, Verdicts verdicts) {
        this.parsed = parsed;
        this.verdicts = verdicts;
        this.number = verdicts.nextNumber();
    }

    @Override
    public String canonicalText() {
        return parsed.canonicalText();
    }

    @Override
    public String normalizedText() {
        return parsed.normalizedText();
    }

    @Override
    public String formattedText(String format) {
        return parsed.formattedText(format);
    }

    @Override
    public boolean isEquivalentTo(ParsedSchema other) {
        return parsed.isEquivalentTo(plain(other));
    }

    @Override
    public List<Incompatibility> incompatibilities(ParsedSchema writer, Direction direction) {
        return parsed.incompatibilities(plain(writer), direction);
    }

    @Override
    public List<Incompatibility> incompatibilities(
            ParsedSchema writer, Direction direction, CompatibilityPolicy policy) {
        if (!(writer instanceof KnownSchema known)) {
            return parsed.incompatibilities(writer, direction, policy);
        }
        return verdicts.of(
                new Verdicts.Question(number, known.number, direction, policy),
                () -> parsed.incompatibilities(known.parsed, direction, policy));
    }

    @Override
    public void requireUsable(boolean checksFields) {
        parsed.requireUsable(checksFields);
    }

    @Override
    public Set<String> topLevelFields() {
        return parsed.topLevelFields();
    }

    @Override
    public InlineTags inlineTags() {
        return parsed.inlineTags();
    }

    @Override
    public Place placeOf(String topLevelField) {
        return parsed.placeOf(topLevelField);
    }

    /** Formats know their own schemas only. */
    private static ParsedSchema plain(ParsedSchema schema) {
        return schema instanceof KnownSchema known ? known.parsed : schema;
    }

    @Override
    public String toString() {
        return parsed.toString();
    }
}
