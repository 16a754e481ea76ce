// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.dev;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The clients of a broker under test, with the settings they share. */
final class Clients {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> common;

    private Clients(Map<String, Object> common) {
        this.common = common;
    }

    static Clients plaintext(EmbeddedBroker broker) {
        return new Clients(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    static Clients scram(EmbeddedBroker broker, String user, String password) {
        return sasl(broker, "SCRAM-SHA-512", "scram.Scram", user, password);
    }

    static Clients plain(EmbeddedBroker broker, String user, String password) {
        return sasl(broker, "PLAIN", "plain.Plain", user, password);
    }

    private static Clients sasl(EmbeddedBroker broker, String mechanism, String module, String user, String password) {
        String jaas = "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\";";
        return new Clients(Map.of(
                "bootstrap.servers",
                broker.saslBootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                jaas.formatted(module, user, password)));
    }

    Admin admin() {
        return Admin.create(common);
    }

    KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(common);
        properties.put("max.block.ms", String.valueOf(PATIENCE.toMillis()));
        properties.putAll(more);
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    void createTopic(String name) throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin()) {
            get(admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all());
        }
    }

    void send(String topic, String value) throws ExecutionException, InterruptedException, TimeoutException {
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            producer.send(new ProducerRecord<>(topic, value)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Reads, as a group, until as many committed values have come as are wanted, or patience has run out. */
    List<String> read(String topic, int wanted) {
        Map<String, Object> properties = new HashMap<>(common);
        properties.put("group.id", "readers");
        properties.put("auto.offset.reset", "earliest");
        properties.put("isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (values.size() < wanted && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
