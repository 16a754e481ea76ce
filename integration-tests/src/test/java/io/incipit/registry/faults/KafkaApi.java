// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.faults;

/** The requests of Kafka's protocol that a write consists of. */
public enum KafkaApi {
    PRODUCE(0),
    INIT_PRODUCER_ID(22),
    ADD_PARTITIONS_TO_TXN(24),
    END_TXN(26);

    private final int key;

    KafkaApi(int key) {
        this.key = key;
    }

    boolean is(int other) {
        return key == other;
    }
}
