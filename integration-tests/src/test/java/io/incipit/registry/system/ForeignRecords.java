// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** What another registry writes into a topic: the same records as ours, without headers and without transactions. */
record ForeignRecords(String broker, String topic) {

    /** What it writes first when it starts. */
    long noop() {
        return write("{\"keytype\":\"NOOP\",\"magic\":0}", null);
    }

    /** A version whose schema is the type {@code string}. */
    long schema(String subject, int version, int id) {
        return write(
                "{\"keytype\":\"SCHEMA\",\"subject\":\"%s\",\"version\":%d,\"magic\":1}".formatted(subject, version),
                "{\"subject\":\"%s\",\"version\":%d,\"id\":%d,\"schema\":\"\\\"string\\\"\",\"deleted\":false}"
                        .formatted(subject, version, id));
    }

    /** The offset of the record. */
    private long write(String key, @Nullable String value) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(
                            topic, 0, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8)))
                    .get()
                    .offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not written", e.getCause());
        }
    }
}
