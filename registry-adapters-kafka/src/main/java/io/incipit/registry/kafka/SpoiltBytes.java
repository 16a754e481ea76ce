// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import org.apache.kafka.common.KafkaException;

/** Tells bytes in the log that no consumer can take apart from faults that pass. */
final class SpoiltBytes {

    private SpoiltBytes() {}

    /** They have no kind of their own among the exceptions; everything that has one heals or says what it is. */
    static boolean areMeantBy(KafkaException failure) {
        return failure.getClass().equals(KafkaException.class);
    }
}
