// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

/**
 * What can be incompatible, and what helps. In descriptions, 1 is the path, 2 the reader, 3 the writer; in fixes, 1 is
 * what was before, 2 what is new, 3 the path.
 *
 * <pre>{@code
 * for (ProtobufFinding finding : ProtobufComparison.findings(reader, writer)) {
 *     ProtobufRule rule = finding.rule();
 *     System.out.println(rule.description(finding.path().toString(), "new", "old"));
 * }
 * }</pre>
 */
public enum ProtobufRule {
    PACKAGE_CHANGED(
            "The package at '%1$s' in the %2$s schema does not match the package in the %3$s schema",
            "Keep the package %1$s; register the package %2$s under another subject."),
    MESSAGE_REMOVED(
            "The %2$s schema is missing a MESSAGE type at path '%1$s' in the %3$s schema",
            "Keep the message at %3$s, for what was written as it must be read as it."),
    FIELD_KIND_CHANGED(
            "The type of a field at path '%1$s' in the %2$s schema is of another kind than in the %3$s schema",
            "Keep the type %1$s, and give %2$s a field of its own with a new number."),
    FIELD_SCALAR_KIND_CHANGED(
            "The kind of a SCALAR field at path '%1$s' in the %2$s schema does not match its kind in the %3$s schema",
            "Keep the type %1$s or one that is written alike, and give %2$s a field of its own with a new number."),
    FIELD_NAMED_TYPE_CHANGED(
            "The type of a MESSAGE field at path '%1$s' in the %2$s schema does not match its type in the %3$s schema",
            "Keep the type %1$s as it was, and give %2$s a field of its own with a new number."),
    FIELD_NUMERIC_LABEL_CHANGED(
            "The label of a numeric field at path '%1$s' in the %2$s schema does not match its label in the %3$s schema",
            "Keep the label of %1$s, and give %2$s a field of its own with a new number."),
    REQUIRED_FIELD_ADDED(
            "The %2$s schema has an additional REQUIRED field at path '%1$s' that is missing in the %3$s schema",
            "Let the field at %3$s be optional on both sides."),
    REQUIRED_FIELD_REMOVED(
            "The %2$s schema is missing a REQUIRED field at path '%1$s' that is in the %3$s schema",
            "Keep the field at %3$s: those who require it cannot read what is written without it."),
    ONEOF_FIELD_REMOVED(
            "The %2$s schema is missing a field at path '%1$s' in the oneof that has it in the %3$s schema",
            "Keep the field %1$s in its oneof."),
    MULTIPLE_FIELDS_MOVED_TO_ONEOF(
            "Multiple fields outside of a oneof in the %3$s schema are in the oneof at path '%1$s' in the %2$s schema",
            "Keep the fields %2$s outside of the oneof: what was written may hold several of them."),
    FIELD_MOVED_TO_EXISTING_ONEOF(
            "A field outside of a oneof in the %3$s schema is in the existing oneof at path '%1$s' in the %2$s schema",
            "Keep the field %2$s outside of the oneof: what was written may hold it and another member.");

    private final String description;
    private final String fix;

    ProtobufRule(String description, String fix) {
        this.description = description;
        this.fix = fix;
    }

    /** What is wrong, as the existing registries say it. */
    public String description(String path, String reader, String writer) {
        return description.formatted(path, reader, writer);
    }

    /** What helps. */
    public String fix(String old, String changed, String path) {
        return fix.formatted(old, changed, path);
    }
}
