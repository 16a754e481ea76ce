// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

/** The kinds of keys that are understood, by their names in the log. */
enum KeyType {
    SCHEMA(1),
    CONFIG(0),
    MODE(0),
    DELETE_SUBJECT(0),
    CLEAR_SUBJECT(0),
    NOOP(0),
    CONTEXT(0),
    ASSOC(0);

    private final int magic;

    KeyType(int magic) {
        this.magic = magic;
    }

    /** The number of the key's layout, as it is written. */
    int magic() {
        return magic;
    }

    /** Older writers numbered every layout 0. */
    boolean reads(int other) {
        return other == magic || other == 0;
    }

    /** Such keys speak of a subject, of a context, or (with no subject member) of everything. */
    boolean isScoped() {
        return this == CONFIG || this == MODE || this == CLEAR_SUBJECT;
    }
}
