// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import io.incipit.registry.serde.message.MessageDecoder;
import io.incipit.registry.serde.message.MessageReading;
import io.incipit.registry.serde.message.SchemaLanguage;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Avro's part in the reading of messages. Immutable but for what Avro keeps of classes; thread-safe.
 *
 * <pre>{@code
 * ConfigurableReader messages = new ConfigurableReader(AvroReading::create, client);
 * messages.configure(Map.of("specific.avro.reader", true), false);
 * Order order = (Order) messages.read("orders", received.headers(), received.value());
 * }</pre>
 */
public final class AvroReading implements MessageReading<Schema> {

    private final AvroOptions options;
    private final AvroModel model;

    private AvroReading(AvroOptions options) {
        this.options = options;
        this.model = new AvroModel(options);
    }

    /**
     * As the settings say.
     *
     * @throws ConfigException if one is wrong
     */
    public static AvroReading create(Map<String, ?> properties, boolean isKey) {
        return new AvroReading(AvroSettings.parse(properties, isKey));
    }

    @Override
    public SchemaLanguage<Schema> language() {
        return AvroLanguage.INSTANCE;
    }

    /** A class can only be filled by the schema that it was made of, whatever the latest one is. */
    @Override
    public boolean canFollowLatest() {
        return !options.specific() && !options.reflection();
    }

    @Override
    public MessageDecoder decoder(Schema written, @Nullable Schema wanted) {
        return AvroDecoder.create(model, options, written, wanted);
    }
}
