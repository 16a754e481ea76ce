// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde;

import io.incipit.registry.serde.client.CacheLimits;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.wire.AvroOptions;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a serializer or deserializer, read once.
 *
 * @param isKey whether it works on keys
 * @param connection the registry; null if the application gives a client of its own
 */
public record SerdeConfig(
        boolean isKey,
        @Nullable RegistryConnection connection,
        SubjectNaming naming,
        WriterOptions writing,
        ReaderOptions reading,
        AvroOptions avro,
        CacheLimits caches) {

    /**
     * Reads the settings that a Kafka client hands over. Names that are not known are ignored: they belong to others.
     *
     * @throws ConfigException naming property, value and what is allowed; also for a known property that asks for
     *     something that is not supported
     */
    public static SerdeConfig parse(Map<String, ?> properties, boolean isKey) {
        return new SettingsReader(properties, isKey).config();
    }
}
