// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import org.jspecify.annotations.Nullable;

/**
 * A place where a reader cannot take what a writer writes.
 *
 * <pre>{@code
 * for (ProtobufFinding finding : ProtobufComparison.findings(reader, writer)) {
 *     System.out.println(finding.rule() + " at " + finding.path() + ": it was " + finding.written());
 * }
 * }</pre>
 *
 * @param field the name of the field, with those of the messages around it
 * @param read what the reader has there, in short
 * @param written what the writer has there, in short
 */
public record ProtobufFinding(
        ProtobufRule rule,
        ProtobufPath path,
        @Nullable String field,
        @Nullable String read,
        @Nullable String written) {}
