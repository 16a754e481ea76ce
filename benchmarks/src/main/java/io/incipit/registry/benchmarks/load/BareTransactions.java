// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import io.incipit.registry.benchmarks.Latencies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a write comes to without a registry: one producer whose transactions hold one record for each client, and a
 * consumer of what is committed that has seen them all before the next transaction begins.
 */
final class BareTransactions implements ServerMain.Serving {

    private static final TopicPartition LOG = new TopicPartition("bare", 0);

    private final String bootstrap;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;

    private BareTransactions(String bootstrap, Producer<byte[], byte[]> producer, Consumer<byte[], byte[]> consumer) {
        this.bootstrap = bootstrap;
        this.producer = producer;
        this.consumer = consumer;
    }

    static BareTransactions start(String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            // Compacting it would go on while the registry is measured again.
            NewTopic topic = new NewTopic(LOG.topic(), 1, (short) 1).configs(Map.of("cleanup.policy", "delete"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("There is no topic to write to", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "transactional.id", "bare", "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(LOG));
        consumer.seekToBeginning(List.of(LOG));
        return new BareTransactions(bootstrap, producer, consumer);
    }

    @Override
    public String url() {
        return "kafka://" + bootstrap;
    }

    /** Of {@code CLIENTS BYTES SECONDS}: how many records, in how many nanoseconds, and their latencies. */
    @Override
    public String answer(String question) {
        if (question.isEmpty()) {
            return ServerMain.Serving.super.answer(question);
        }
        String[] asked = question.split(" ", 3);
        int clients = Integer.parseInt(asked[0]);
        byte[] value = new byte[Integer.parseInt(asked[1])];
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(Long.parseLong(asked[2]));
        Latencies rounds = new Latencies();
        while (System.nanoTime() - end < 0) {
            long begin = System.nanoTime();
            round(clients, rounds.count(), value);
            rounds.add(System.nanoTime() - begin);
        }
        long elapsed = System.nanoTime() - start;
        return String.format(
                Locale.ROOT,
                "%d %d %f %f",
                (long) rounds.count() * clients,
                elapsed,
                rounds.micros(0.5),
                rounds.micros(0.99));
    }

    private void round(int clients, int number, byte[] value) {
        producer.beginTransaction();
        for (int i = 0; i < clients; i++) {
            byte[] key = ("key-" + number + "-" + i).getBytes(StandardCharsets.US_ASCII);
            // What goes wrong is told by the commit.
            Future<RecordMetadata> ignored = producer.send(new ProducerRecord<>(LOG.topic(), 0, key, value));
        }
        producer.commitTransaction();
        for (int seen = 0; seen < clients; ) {
            seen += consumer.poll(Duration.ofMillis(500)).count();
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
