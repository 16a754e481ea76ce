// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How producers end: for good, in bounded time, also on an interrupted thread. */
final class ProducerEnd {

    private static final Logger LOG = LoggerFactory.getLogger(ProducerEnd.class);

    private ProducerEnd() {}

    /** Never throws; keeps the thread's interrupt flag. */
    static void close(Producer<?, ?> producer, Duration limit) {
        boolean interrupted = Thread.interrupted();
        try {
            producer.close(limit);
        } catch (KafkaException e) {
            LOG.debug("A producer did not close cleanly; it is not used any more", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
