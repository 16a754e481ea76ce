// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the log is read.
 *
 * @param consumers opens another each time
 */
record LogSource(TopicPartition partition, Supplier<Consumer<byte[], byte[]>> consumers) {}
