// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.CompatibilityReport;
import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Finding;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.domain.model.Place;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.Schema;
import io.incipit.registry.domain.spi.ParsedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares a new schema with earlier versions, as the level in force asks. */
final class CompatibilityRules {

    private static final int LONGEST_QUOTE = 10_240;

    private final StoredSchemas schemas;
    private final EffectiveSettings settings;

    CompatibilityRules(StoredSchemas schemas, EffectiveSettings settings) {
        this.schemas = schemas;
        this.settings = settings;
    }

    /**
     * What is incompatible.
     *
     * @param versions the earlier versions, oldest first
     */
    CompatibilityReport report(Candidate candidate, List<RegisteredSchema> versions) {
        List<RegisteredSchema> group =
                versions.stream().filter(version -> inGroup(candidate, version)).toList();
        List<Finding> findings = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        if (settings.validatesFields() && !group.isEmpty()) {
            findings.addAll(ReservedFields.findings(candidate, group.get(group.size() - 1)));
            messages.addAll(messages(findings));
        }
        CompatibilityReport compared = againstGroup(candidate, group);
        findings.addAll(compared.findings());
        messages.addAll(compared.messages());
        if (!messages.isEmpty()) {
            messages.add("{validateFields: '%s', compatibility: '%s'}"
                    .formatted(settings.validatesFields(), settings.compatibilityLevel()));
        }
        return new CompatibilityReport(messages, findings);
    }

    private CompatibilityReport againstGroup(Candidate candidate, List<RegisteredSchema> group) {
        CompatibilityLevel level = settings.compatibilityLevel();
        if (level == CompatibilityLevel.NONE) {
            return CompatibilityReport.COMPATIBLE;
        }
        int oldest = level.isTransitive() ? 0 : Math.max(0, group.size() - 1);
        for (int i = group.size() - 1; i >= oldest; i--) {
            CompatibilityReport report = against(candidate, group.get(i));
            if (!report.isCompatible()) {
                return report;
            }
        }
        return CompatibilityReport.COMPATIBLE;
    }

    /** Those of the old schema's side first; the old schema is quoted after those of the side that is judged last. */
    private CompatibilityReport against(Candidate candidate, RegisteredSchema version) {
        if (!version.schema().type().equals(candidate.schema().type())) {
            List<Finding> findings = List.of(otherType(candidate, version));
            return new CompatibilityReport(messages(findings), findings);
        }
        ParsedSchema old = schemas.parsed(version);
        CompatibilityLevel level = settings.compatibilityLevel();
        CompatibilityPolicy policy = settings.compatibilityPolicy();
        List<Finding> findings = new ArrayList<>();
        if (level.isForward()) {
            old.incompatibilities(candidate.parsed(), Direction.FORWARD, policy)
                    .forEach(found -> findings.add(new Finding(found, version.version(), Direction.FORWARD)));
        }
        if (level.isBackward()) {
            candidate
                    .parsed()
                    .incompatibilities(old, Direction.BACKWARD, policy)
                    .forEach(found -> findings.add(new Finding(found, version.version(), Direction.BACKWARD)));
        }
        if (findings.isEmpty()) {
            return CompatibilityReport.COMPATIBLE;
        }
        List<String> messages = messages(findings);
        Direction judgedLast = level.isBackward() ? Direction.BACKWARD : Direction.FORWARD;
        if (findings.stream().anyMatch(finding -> finding.direction() == judgedLast)) {
            messages.add("{oldSchemaVersion: %s}".formatted(version.version()));
            messages.add(quoted(version.schema()));
        }
        return new CompatibilityReport(messages, findings);
    }

    private static Finding otherType(Candidate candidate, RegisteredSchema version) {
        String old = version.schema().type().name();
        Incompatibility found = new Incompatibility(
                "SCHEMA_TYPE_CHANGED",
                Place.WHOLE,
                null,
                old,
                candidate.schema().type().name(),
                "Write the schema as %s, or register it under another subject.".formatted(old),
                "Incompatible because of different schema type");
        return new Finding(found, version.version(), null);
    }

    private static List<String> messages(List<Finding> findings) {
        List<String> messages = new ArrayList<>();
        findings.forEach(finding -> messages.add(finding.incompatibility().message()));
        return messages;
    }

    private static String quoted(Schema schema) {
        String text = schema.text();
        return text.length() <= LONGEST_QUOTE
                ? "{oldSchema: '" + text + "'}"
                : "{oldSchema: <truncated> '" + text.substring(0, LONGEST_QUOTE) + "...'}";
    }

    /** A version without a text, which an import may leave behind, says nothing about data. */
    private boolean inGroup(Candidate candidate, RegisteredSchema version) {
        if (version.schema().jsonText().isEmpty()) {
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
