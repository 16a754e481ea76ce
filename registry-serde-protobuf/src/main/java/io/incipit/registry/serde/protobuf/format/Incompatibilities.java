// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.format;

import io.incipit.registry.domain.model.Direction;
import io.incipit.registry.domain.model.Incompatibility;
import io.incipit.registry.serde.protobuf.compare.ProtobufFinding;

/**
 * Findings as the registry tells them.
 *
 * @param places those of the newer of the two schemas
 */
record Incompatibilities(Direction direction, ProtobufPlaces places) {

    Incompatibility of(ProtobufFinding finding) {
        boolean backward = direction == Direction.BACKWARD;
        String old = backward ? finding.written() : finding.read();
        String changed = backward ? finding.read() : finding.written();
        String path = finding.path().toString();
        return new Incompatibility(
                finding.rule().name(),
                places.place(path),
                finding.field(),
                old,
                changed,
                finding.rule().fix(String.valueOf(old), String.valueOf(changed), path),
                "{errorType:\"%s\", description:\"%s\"}"
                        .formatted(
                                finding.rule(),
                                finding.rule().description(path, direction.reader(), direction.writer())));
    }
}
