// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.CacheLimits;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.settings.ConnectionSettings;
import io.incipit.registry.serde.config.Settings;
import io.incipit.registry.serde.subject.SubjectNaming;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a serializer or deserializer that are the same for every type of schema, read once. What a type has
 * beside them it reads itself out of the same properties.
 *
 * @param isKey whether it works on keys
 * @param connection the registry; null if it is in this process, or the application gives a client of its own
 * @param mockScope the scope of the registry in this process, if it is there
 */
record SerdeConfig(
        boolean isKey,
        @Nullable RegistryConnection connection,
        @Nullable String mockScope,
        SubjectNaming naming,
        WriterOptions writing,
        ReaderOptions reading,
        CacheLimits caches) {

    /**
     * Reads the settings that a Kafka client hands over. Names that are not known are ignored: they belong to others.
     *
     * @throws ConfigException naming property, value and what is allowed; also for a known property that asks for
     *     something that is not supported
     */
    static SerdeConfig parse(Map<String, ?> properties, boolean isKey) {
        UnsupportedSettings.refuse(properties);
        Settings settings = new Settings(SerdeSettings.TABLE, properties, isKey);
        ChoiceReader choice = new ChoiceReader(settings);
        String mockScope = MockScope.of(settings.given(SerdeSettings.URL).orElse(""));
        return new SerdeConfig(
                isKey,
                mockScope == null ? ConnectionSettings.connection(properties).orElse(null) : null,
                mockScope,
                SubjectNaming.parse(properties, isKey),
                choice.writing(),
                choice.reading(),
                ConnectionSettings.caches(properties));
    }
}
