// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

/** A record of the schemas topic that cannot be understood. */
public final class UnreadableRecord extends Exception {

    private final String why;

    UnreadableRecord(String why) {
        super(why);
        this.why = why;
    }

    UnreadableRecord(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** In one line. */
    public String why() {
        return why;
    }
}
