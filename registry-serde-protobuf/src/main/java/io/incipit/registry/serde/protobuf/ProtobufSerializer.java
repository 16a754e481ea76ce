// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import com.google.protobuf.Message;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.message.ConfigurableWriter;
import io.incipit.registry.serde.protobuf.data.ProtobufWriting;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages of generated classes and dynamic ones with the id of their schema in a registry, and with the place of
 * the message in that schema. The files that a schema imports are registered before it, each under a subject of its own.
 * Null stays null.
 *
 * <p>Once configured it may be used by many threads. Failures are Kafka's own exceptions:
 * {@link org.apache.kafka.common.errors.SerializationException} if the object or its schema is refused,
 * {@link org.apache.kafka.common.errors.TimeoutException} and other retriable ones if the registry may answer later.
 *
 * <pre>{@code
 * properties.put("value.serializer", ProtobufSerializer.class);
 * properties.put("schema.registry.url", "http://localhost:8081");
 * KafkaProducer<String, Timestamp> producer = new KafkaProducer<>(properties);
 * producer.send(new ProducerRecord<>("ticks", "cet", Timestamp.newBuilder().setSeconds(1_700_000_000).build()));
 * }</pre>
 */
public final class ProtobufSerializer implements Serializer<Message> {

    private final ConfigurableWriter messages;

    /** For Kafka, which configures it with the producer's properties. */
    public ProtobufSerializer() {
        this.messages = new ConfigurableWriter(ProtobufWriting::create, null);
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public ProtobufSerializer(SchemaRegistryClient client) {
        this(client, Map.of(), false);
    }

    /** Ready, asking the given client, which stays the caller's to close. */
    public ProtobufSerializer(SchemaRegistryClient client, Map<String, ?> properties, boolean isKey) {
        this.messages = new ConfigurableWriter(ProtobufWriting::create, client);
        messages.configure(properties, isKey);
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        messages.configure(properties, isKey);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable Message data) {
        return messages.write(topic, null, data);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable String topic, @Nullable Headers headers, @Nullable Message data) {
        return messages.write(topic, headers, data);
    }

    @Override
    public void close() {
        messages.close();
    }
}
