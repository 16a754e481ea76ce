// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;

/** Opens Kafka clients; who opens one closes it. Thread-safe. */
interface KafkaClients {

    Admin admin();

    /** A consumer without a group and without a place to fall back to. */
    Consumer<byte[], byte[]> consumer(IsolationLevel isolation);

    /**
     * A transactional producer, on which nothing has been called yet.
     *
     * @param maxRecordBytes the size of the largest record that the topic takes
     */
    Producer<byte[], byte[]> producer(String transactionalId, int maxRecordBytes);
}
