// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.message;

import io.incipit.registry.serde.client.CachingSchemaRegistryClient;
import io.incipit.registry.serde.client.HttpSchemaRegistryClient;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.client.TagPropagation;
import io.incipit.registry.serde.mock.MockRegistry;
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
        SchemaRegistryClient asked = given == null ? opened(config) : given;
        return new Registry(
                new CachingSchemaRegistryClient(
                        propagatingTags(config) ? propagatingTags(asked) : asked, config.caches()),
                address(config),
                given == null);
    }

    void close() {
        if (owned) {
            client.close();
        }
    }

    private static SchemaRegistryClient opened(SerdeConfig config) {
        if (config.mockScope() != null) {
            return MockRegistry.of(config.mockScope()).client();
        }
        if (config.connection() != null) {
            return new HttpSchemaRegistryClient(config.connection());
        }
        throw new ConfigException(
                SerdeSettings.URL, "", "must be set to the address of a registry, such as http://localhost:8081");
    }

    private static boolean propagatingTags(SerdeConfig config) {
        return config.writing().choice() instanceof SchemaChoice.Register register && register.propagatingTags();
    }

    private static SchemaRegistryClient propagatingTags(SchemaRegistryClient asked) {
        if (asked instanceof TagPropagation able) {
            return able.propagatingTags();
        }
        throw new ConfigException(
                SerdeSettings.PROPAGATE_TAGS,
                true,
                "the given client is no " + TagPropagation.class.getName() + ", so it cannot have tags taken over");
    }

    private static String address(SerdeConfig config) {
        if (config.mockScope() != null) {
            return MockScope.SCHEME + config.mockScope();
        }
        return config.connection() == null
                ? "of the given client"
                : config.connection().toString();
    }
}
