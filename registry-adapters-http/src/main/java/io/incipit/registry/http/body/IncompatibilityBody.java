// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Finding;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Version;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a schema from being registered, for programs. All ten members are always there, null where there is nothing
 * to say.
 *
 * @param rule what is broken, in the words of the schema's format
 * @param path a JSON pointer into the schema as it was sent; empty for the whole
 * @param field the field it is about, with those around it: {@code address.street}
 * @param old what was there before, in short
 * @param changed what is there now, in short
 * @param comparedWith the version that the schema was compared with
 * @param direction {@code backward} where the new schema cannot read what the old one wrote, {@code forward} for the
 *     reverse
 * @param line where the path leads to in the text as it was sent, from 1
 * @param column likewise, in UTF-16 characters
 * @param fix what helps, in a sentence
 */
public record IncompatibilityBody(
        String rule,
        String path,
        @Nullable String field,
        @Nullable String old,
        @JsonProperty("new") @Nullable String changed,
        @Nullable Integer comparedWith,
        @Nullable String direction,
        @Nullable Integer line,
        @Nullable Integer column,
        String fix) {

    public static List<IncompatibilityBody> listOf(List<Finding> findings) {
        return findings.stream().map(IncompatibilityBody::of).toList();
    }

    private static IncompatibilityBody of(Finding finding) {
        Incompatibility found = finding.incompatibility();
        Version version = finding.comparedWith();
        Direction direction = finding.direction();
        return new IncompatibilityBody(
                found.rule(),
                found.place().pointer(),
                found.field(),
                found.old(),
                found.changed(),
                version == null ? null : version.number(),
                direction == null ? null : direction.name().toLowerCase(Locale.ROOT),
                known(found.place().line()),
                known(found.place().column()),
                found.fix());
    }

    private static @Nullable Integer known(int place) {
        return place > 0 ? place : null;
    }
}
