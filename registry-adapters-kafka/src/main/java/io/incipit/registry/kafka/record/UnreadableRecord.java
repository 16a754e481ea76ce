// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

/** A record of the schemas topic that cannot be understood; the message says why, in one line. */
public final class UnreadableRecord extends Exception {

    UnreadableRecord(String why) {
        super(why);
    }

    UnreadableRecord(String why, Throwable cause) {
        super(why, cause);
    }
}
