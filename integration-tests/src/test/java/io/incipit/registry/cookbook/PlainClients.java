// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.cookbook;

import io.incipit.registry.serde.AvroDeserializer;
import io.incipit.registry.serde.AvroSerializer;
import io.incipit.registry.streams.Payment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's own clients. */
final class PlainClients {

    private PlainClients() {}

    static void produce(Payment payment) throws InterruptedException, ExecutionException {
        // snippet producer
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                "localhost:9092",
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                AvroSerializer.class,
                "schema.registry.url",
                "http://localhost:8081");
        try (KafkaProducer<String, Payment> producer = new KafkaProducer<>(properties)) {
            producer.send(new ProducerRecord<>("payments", "ann", payment)).get();
        }
        // end
    }

    static void consume() {
        // snippet consumer
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                "localhost:9092",
                "group.id",
                "accounts",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                AvroDeserializer.class,
                "specific.avro.reader",
                true,
                "schema.registry.url",
                "http://localhost:8081");
        try (KafkaConsumer<String, Payment> consumer = new KafkaConsumer<>(properties)) {
            consumer.subscribe(List.of("payments"));
            for (ConsumerRecord<String, Payment> message : consumer.poll(Duration.ofSeconds(1))) {
                Payment payment = message.value();
                System.out.println(message.key() + " paid " + payment);
            }
        }
        // end
    }

    static Map<String, Object> guidInHeader() {
        // snippet header
        Map<String, Object> properties = Map.of(
                "schema.registry.url", "http://localhost:8081",
                "key.schema.id.serializer", "HeaderSchemaIdSerializer",
                "value.schema.id.serializer", "HeaderSchemaIdSerializer");
        // end
        return properties;
    }
}
