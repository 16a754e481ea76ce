// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.avro;

import io.incipit.registry.serde.client.SchemaDefinition;
import io.incipit.registry.serde.message.Imports;
import io.incipit.registry.serde.message.MessageEncoder;
import io.incipit.registry.serde.message.MessageWriting;
import io.incipit.registry.serde.message.SchemaLanguage;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.config.ConfigException;

/**
 * Avro's part in the writing of messages. Immutable but for what Avro keeps of classes; thread-safe.
 *
 * <pre>{@code
 * ConfigurableWriter messages = new ConfigurableWriter(AvroWriting::create, client);
 * messages.configure(Map.of("avro.remove.java.properties", true), false);
 * byte[] message = messages.write("orders", null, order);
 * }</pre>
 */
public final class AvroWriting implements MessageWriting<Schema> {

    private final AvroModel model;
    private final boolean removeJavaProperties;

    private AvroWriting(AvroOptions options) {
        this.model = new AvroModel(options);
        this.removeJavaProperties = options.removeJavaProperties();
    }

    /**
     * As the settings say.
     *
     * @throws ConfigException if one is wrong
     */
    public static AvroWriting create(Map<String, ?> properties, boolean isKey) {
        return new AvroWriting(AvroSettings.parse(properties, isKey));
    }

    @Override
    public SchemaLanguage<Schema> language() {
        return AvroLanguage.INSTANCE;
    }

    @Override
    public Schema schemaOf(Object datum) {
        return model.schemaOf(datum);
    }

    /** An Avro schema holds all that it is made of, so nothing is imported. */
    @Override
    public SchemaDefinition definition(Schema schema, Imports imports) {
        String text = schema.toString();
        return SchemaDefinition.avro(removeJavaProperties ? AvroTexts.withoutJavaProperties(text) : text);
    }

    @Override
    public boolean canRead(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    @Override
    public MessageEncoder encoder(Object datum, Schema own, Schema target) {
        return AvroEncoder.create(model, datum, own, target);
    }
}
