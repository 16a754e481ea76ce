// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The works of a Kafka serializer of any type: made without settings, told them, and from then on used by many threads.
 *
 * <pre>{@code
 * ConfigurableWriter messages = new ConfigurableWriter(AvroWriting::create, null);
 * messages.configure(properties, isKey);
 * Serializer<Object> serializer = (topic, order) -> messages.write(topic, null, order);
 * }</pre>
 */
public final class ConfigurableWriter {

    private final MessageWriting.Factory type;
    private final @Nullable SchemaRegistryClient client;
    private @Nullable MessageWriter<?> writer;

    /** @param client the application's own, which stays its to close; null for one that the settings describe */
    public ConfigurableWriter(MessageWriting.Factory type, @Nullable SchemaRegistryClient client) {
        this.type = type;
        this.client = client;
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    public void configure(Map<String, ?> properties, boolean isKey) {
        SerdeConfig config = SerdeConfig.parse(properties, isKey);
        MessageWriting<?> writing = type.create(properties, isKey);
        close();
        writer = new MessageWriter<>(writing, config, Registry.open(config, client));
    }

    /**
     * The message, or null for null, which is a tombstone.
     *
     * @param headers of the record, where there is one
     * @throws InvalidConfigurationException before the settings are told
     * @throws org.apache.kafka.common.KafkaException if the object or its schema is refused, or there is no answer
     */
    public byte @Nullable [] write(@Nullable String topic, @Nullable Headers headers, @Nullable Object datum) {
        if (writer == null) {
            throw new InvalidConfigurationException("The serializer is not configured; call configure first");
        }
        return writer.write(topic, headers, datum);
    }

    /** Lets go of the connection to the registry, if it is not the application's own. */
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
