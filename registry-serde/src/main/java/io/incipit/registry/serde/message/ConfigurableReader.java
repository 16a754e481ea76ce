// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The works of a Kafka deserializer of any type: made without settings, told them, and from then on used by many
 * threads. As {@link ConfigurableWriter}.
 *
 * <pre>{@code
 * ConfigurableReader messages = new ConfigurableReader(AvroReading::create, null);
 * messages.configure(properties, isKey);
 * Deserializer<Object> deserializer = (topic, message) -> messages.read(topic, null, message);
 * }</pre>
 */
public final class ConfigurableReader {

    private final MessageReading.Factory type;
    private final @Nullable SchemaRegistryClient client;
    private @Nullable MessageReader<?> reader;

    /** @param client the application's own, which stays its to close; null for one that the settings describe */
    public ConfigurableReader(MessageReading.Factory type, @Nullable SchemaRegistryClient client) {
        this.type = type;
        this.client = client;
    }

    /** Reads the settings; throws {@link org.apache.kafka.common.config.ConfigException} if one is wrong. */
    public void configure(Map<String, ?> properties, boolean isKey) {
        SerdeConfig config = SerdeConfig.parse(properties, isKey);
        MessageReading<?> reading = type.create(properties, isKey);
        close();
        reader = new MessageReader<>(reading, config, Registry.open(config, client));
    }

    /**
     * The object, or null for null, which is a tombstone.
     *
     * @param headers of the record, where there is one
     * @throws InvalidConfigurationException before the settings are told
     * @throws org.apache.kafka.common.KafkaException if the message cannot be read, or there is no answer
     */
    public @Nullable Object read(@Nullable String topic, @Nullable Headers headers, byte @Nullable [] message) {
        if (reader == null) {
            throw new InvalidConfigurationException("The deserializer is not configured; call configure first");
        }
        return reader.read(topic, headers, message);
    }

    /** Lets go of the connection to the registry, if it is not the application's own. */
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
