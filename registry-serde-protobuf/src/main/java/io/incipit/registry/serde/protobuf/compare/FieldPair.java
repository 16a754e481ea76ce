// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf.compare;

/**
 * Two fields of one number.
 *
 * @param scope the messages that they stand in
 * @param reader the reader's message
 * @param writer the writer's message
 * @param read the reader's field
 * @param written the writer's field
 */
record FieldPair(
        ProtobufScope scope,
        ProtobufMessage reader,
        ProtobufMessage writer,
        ProtobufField read,
        ProtobufField written) {

    /** The same with names looked for elsewhere. */
    FieldPair in(String readerScope, String writerScope) {
        return new FieldPair(new ProtobufScope(scope.path(), readerScope, writerScope), reader, writer, read, written);
    }

    boolean hasOtherLabel() {
        return read.label() != null && written.label() != null && read.label() != written.label();
    }

    ProtobufFinding finding(ProtobufRule rule) {
        return scope.finding(rule, read, written);
    }
}
