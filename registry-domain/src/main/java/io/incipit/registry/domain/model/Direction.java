// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.model;

/** Which question a comparison of two schemas asks, and so which of the two is the newer; messages name them so. */
public enum Direction {
    /** The new schema reads what the old one wrote. */
    BACKWARD("new", "old"),
    /** The old schema reads what the new one writes. */
    FORWARD("old", "new");

    private final String reader;
    private final String writer;

    Direction(String reader, String writer) {
        this.reader = reader;
        this.writer = writer;
    }

    public String reader() {
        return reader;
    }

    public String writer() {
        return writer;
    }
}
