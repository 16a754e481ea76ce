// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

import io.incipit.registry.serde.protobuf.schema.ProtoNames;
import org.jspecify.annotations.Nullable;

/**
 * The message, or the file, in which a comparison is.
 *
 * @param reader its full name for the reader
 * @param writer its full name for the writer
 */
record ProtobufScope(ProtobufPath path, String reader, String writer) {

    ProtobufScope then(String name) {
        return new ProtobufScope(path.then(name), ProtoNames.within(reader, name), ProtoNames.within(writer, name));
    }

    /** A finding about a field that only one of the two has. */
    ProtobufFinding finding(ProtobufRule rule, @Nullable ProtobufField read, @Nullable ProtobufField written) {
        ProtobufField there = read == null ? written : read;
        return there == null
                ? new ProtobufFinding(rule, path, null, null, null)
                : new ProtobufFinding(
                        rule,
                        path.field(there.tag()),
                        path.then(there.name()).names(),
                        read == null ? null : read.inShort(),
                        written == null ? null : written.inShort());
    }
}
