// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.SchemaTags;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.spi.InlineTags;
import io.incipit.registry.domain.spi.ParsedSchema;
import java.util.List;
import java.util.Set;

/** A schema without a text, which only an import may bring: it is like no other and says nothing. */
enum NoText implements ParsedSchema, InlineTags {
    INSTANCE;

    @Override
    public String canonicalText() {
        return "";
    }

    @Override
    public String normalizedText() {
        return "";
    }

    @Override
    public String formattedText(String format) {
        return "";
    }

    @Override
    public boolean isEquivalentTo(ParsedSchema other) {
        return false;
    }

    @Override
    public List<Incompatibility> incompatibilities(ParsedSchema writer, Direction direction) {
        return List.of();
    }

    @Override
    public Set<String> topLevelFields() {
        return Set.of();
    }

    @Override
    public Place placeOf(String topLevelField) {
        return Place.WHOLE;
    }

    @Override
    public InlineTags inlineTags() {
        return this;
    }

    @Override
    public List<SchemaTags> all() {
        return List.of();
    }

    @Override
    public List<SchemaTags> fitting(List<SchemaTags> tags) {
        return List.of();
    }

    @Override
    public String textWith(TagChange change) {
        throw RegistryException.invalidSchema("Empty schema", null);
    }
}
