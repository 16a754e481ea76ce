// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.CachingSchemaRegistryClient;
import io.incipit.registry.serde.client.HttpSchemaRegistryClient;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The registry that a serializer works with.
 *
 * @param address for messages
 * @param owned whether the client ends with the serializer
 */
record Registry(SchemaRegistryClient client, String address, boolean owned) {

    /** The application's own client, if it gave one; else one for the address in the settings. */
    static Registry open(SerdeConfig config, @Nullable SchemaRegistryClient given) {
        RegistryConnection connection = config.connection();
        if (given != null) {
            String address = connection == null ? "of the given client" : connection.toString();
            return new Registry(new CachingSchemaRegistryClient(given, config.caches()), address, false);
        }
        if (connection == null) {
            throw new ConfigException(
                    SerdeSettings.URL, "", "must be set to the address of a registry, such as http://localhost:8081");
        }
        SchemaRegistryClient http = new HttpSchemaRegistryClient(connection);
        return new Registry(new CachingSchemaRegistryClient(http, config.caches()), connection.toString(), true);
    }

    void close() {
        if (owned) {
            client.close();
        }
    }
}
