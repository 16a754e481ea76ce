// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;

/** Kafka clients as the configuration wants them. */
@Singleton
final class ConfiguredClients implements KafkaClients {

    private final ClientProperties properties;

    @Inject
    ConfiguredClients(KafkaConfig config) {
        this.properties = new ClientProperties(config);
    }

    @Override
    public Admin admin() {
        return Admin.create(properties.admin());
    }

    @Override
    public Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        return new KafkaConsumer<>(properties.consumer(isolation));
    }

    @Override
    public Producer<byte[], byte[]> producer(String transactionalId, int maxRecordBytes) {
        return new KafkaProducer<>(properties.producer(transactionalId, maxRecordBytes));
    }
}
