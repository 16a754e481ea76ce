// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.protobuf;

import com.google.protobuf.Message;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.message.ConfigurableReader;
import io.incipit.registry.serde.protobuf.data.ProtobufReading;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Protobuf messages whose schema is named by an id before the payload or by a record header: as dynamic messages, as
 * those of the class that {@code specific.protobuf.value.type} names (or {@code specific.protobuf.key.type}), or with
 * {@code derive.type=true} as those of the class that the schema's own options name.
 *
 * <p>Once configured it may be used by many threads. A message that cannot be read is a
 * {@link org.apache.kafka.common.errors.SerializationException}; a registry that may answer later is a retriable one.
 *
 * <pre>{@code
 * properties.put("value.deserializer", ProtobufDeserializer.class);
 * properties.put("specific.protobuf.value.type", Timestamp.class);
 * properties.put("schema.registry.url", "http://localhost:8081");
 * KafkaConsumer<String, Timestamp> consumer = new KafkaConsumer<>(properties);
 * }</pre>
 */
public final class ProtobufDeserializer implements Deserializer<Message> {

    private final ConfigurableReader messages;

    /** For Kafka, which configures it with the consumer's properties. */
    public ProtobufDeserializer() {
        this.messages = new ConfigurableReader(ProtobufReading::create, null);
    }

    /** Ready for values, with the default settings, asking the given client, which stays the caller's to close. */
    public ProtobufDeserializer(SchemaRegistryClient client) {
        this(client, Map.of(), false);
    }

    /** Ready, asking the given client, which stays the caller's to close. */
    public ProtobufDeserializer(SchemaRegistryClient client, Map<String, ?> properties, boolean isKey) {
        this.messages = new ConfigurableReader(ProtobufReading::create, client);
        messages.configure(properties, isKey);
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        messages.configure(properties, isKey);
    }

    @Override
    public @Nullable Message deserialize(@Nullable String topic, byte @Nullable [] data) {
        return (Message) messages.read(topic, null, data);
    }

    @Override
    public @Nullable Message deserialize(@Nullable String topic, @Nullable Headers headers, byte @Nullable [] data) {
        return (Message) messages.read(topic, headers, data);
    }

    @Override
    public void close() {
        messages.close();
    }
}
