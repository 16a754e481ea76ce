// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.spi.ParsedSchema;
import io.incipit.registry.domain.spi.ParsedSchema.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares a new schema with earlier versions, as the level in force asks. */
final class CompatibilityRules {

    private static final int LONGEST_QUOTE = 10_240;

    private final SchemaReading reading;
    private final Observation observed;
    private final EffectiveSettings settings;

    CompatibilityRules(SchemaReading reading, Observation observed, EffectiveSettings settings) {
        this.reading = reading;
        this.observed = observed;
        this.settings = settings;
    }

    /**
     * What is incompatible, one line each; empty if nothing is.
     *
     * @param versions the earlier versions, oldest first
     */
    List<String> findings(Candidate candidate, List<RegisteredSchema> versions) {
        List<RegisteredSchema> group =
                versions.stream().filter(version -> inGroup(candidate, version)).toList();
        List<String> lines = new ArrayList<>();
        if (settings.validatesFields() && !group.isEmpty()) {
            lines.addAll(ReservedFields.findings(
                    candidate, group.get(group.size() - 1).schema()));
        }
        lines.addAll(againstGroup(candidate, group));
        if (!lines.isEmpty()) {
            lines.add("{validateFields: '%s', compatibility: '%s'}"
                    .formatted(settings.validatesFields(), settings.compatibilityLevel()));
        }
        return lines;
    }

    private List<String> againstGroup(Candidate candidate, List<RegisteredSchema> group) {
        CompatibilityLevel level = settings.compatibilityLevel();
        if (level == CompatibilityLevel.NONE) {
            return List.of();
        }
        int oldest = level.isTransitive() ? 0 : Math.max(0, group.size() - 1);
        for (int i = group.size() - 1; i >= oldest; i--) {
            List<String> lines = against(candidate, group.get(i));
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return List.of();
    }

    /** Those of the old schema's side first; the old schema is quoted after those of the side that is judged last. */
    private List<String> against(Candidate candidate, RegisteredSchema version) {
        if (!version.schema().type().equals(candidate.schema().type())) {
            return List.of("Incompatible because of different schema type");
        }
        ParsedSchema old = reading.stored(observed, version);
        CompatibilityLevel level = settings.compatibilityLevel();
        List<Incompatibility> forward =
                level.isForward() ? old.incompatibilities(candidate.parsed(), Direction.FORWARD) : List.of();
        List<Incompatibility> backward =
                level.isBackward() ? candidate.parsed().incompatibilities(old, Direction.BACKWARD) : List.of();
        List<String> lines = new ArrayList<>();
        forward.forEach(finding -> lines.add(finding.message()));
        backward.forEach(finding -> lines.add(finding.message()));
        if (!(level.isBackward() ? backward : forward).isEmpty()) {
            lines.add("{oldSchemaVersion: %s}".formatted(version.version()));
            lines.add(quoted(version.schema()));
        }
        return lines;
    }

    private static String quoted(Schema schema) {
        String text = schema.text();
        return text.length() <= LONGEST_QUOTE
                ? "{oldSchema: '" + text + "'}"
                : "{oldSchema: <truncated> '" + text.substring(0, LONGEST_QUOTE) + "...'}";
    }

    /** A version without a text, which an import may leave behind, says nothing about data. */
    private boolean inGroup(Candidate candidate, RegisteredSchema version) {
        if (version.schema().text().isEmpty()) {
            return false;
        }
        Optional<String> group = settings.compatibilityGroup();
        return group.isEmpty()
                || Objects.equals(property(candidate.schema(), group.get()), property(version.schema(), group.get()));
    }

    private static Optional<String> property(Schema schema, String name) {
        return schema.metadata().map(metadata -> metadata.properties().get(name));
    }
}
