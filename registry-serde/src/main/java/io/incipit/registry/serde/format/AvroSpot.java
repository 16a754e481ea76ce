// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.format;

/**
 * A place in two schemas that are compared, which need not have the same way to it.
 *
 * @param told the way as callers are told it: the reader's, except inside a writer's union
 * @param read the way in the reader
 * @param written the way in the writer
 */
record AvroSpot(AvroPath told, AvroPath read, AvroPath written) {

    static final AvroSpot ROOT = new AvroSpot(AvroPath.ROOT, AvroPath.ROOT, AvroPath.ROOT);

    /** The same step in both. */
    AvroSpot then(String step) {
        return new AvroSpot(told.then(step), read.then(step), written.then(step));
    }

    /** To a branch of the writer's union. */
    AvroSpot inWriter(int branch) {
        return new AvroSpot(told.then(branch), read, written.then(branch));
    }

    /** To a branch of the writer's union, of which callers are told as if it were the whole. */
    AvroSpot aloneInWriter(int branch) {
        return new AvroSpot(AvroPath.ROOT, read, written.then(branch));
    }

    /** To a branch of the reader's union, of which callers are told as if it were the whole. */
    AvroSpot aloneInReader(int branch) {
        return new AvroSpot(AvroPath.ROOT, read.then(branch), written);
    }

    /** To a field of the reader. */
    AvroSpot inReader(int position, String field) {
        return new AvroSpot(
                told.then("fields/" + position), read.then("fields/" + position, field), written.then("fields", field));
    }

    /** From a field of the reader to its source in the writer. */
    AvroSpot from(AvroSpot record, int position, String source) {
        return new AvroSpot(told, read, record.written.then("fields/" + position, source));
    }
}
