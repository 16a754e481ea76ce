// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions that serializers and applications ask a registry. Every method throws
 * {@link RegistryClientException} if the registry refuses or does not answer. Implementations are safe for use by many
 * threads.
 *
 * <pre>{@code
 * SchemaRegistryClient client = new CachingSchemaRegistryClient(
 *         new HttpSchemaRegistryClient(RegistryConnection.to("http://localhost:8081")), CacheLimits.DEFAULT);
 * int id = client.register("orders-value", SchemaDefinition.avro(text), false).requiredId();
 * AvroSerializer serializer = new AvroSerializer(client); // several may share it
 * }</pre>
 */
public interface SchemaRegistryClient extends AutoCloseable {

    /** Makes the schema a version of the subject, or finds that it is one already. */
    RegisteredSchema register(String subject, SchemaDefinition schema, boolean normalize);

    /** Finds the version of the subject that holds the schema; refused with error code 40403 if none does. */
    RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize);

    /**
     * The schema that bears the id.
     *
     * @param subject where the id is expected to be used, which tells the registry the context; null if not known
     */
    RegisteredSchema schemaById(int id, @Nullable String subject);

    /** The schema that bears the guid, which is the same in every registry. */
    RegisteredSchema schemaByGuid(UUID guid);

    /** The subject's highest version that is not soft-deleted. */
    RegisteredSchema latest(String subject);

    /**
     * The subject's highest version that is not soft-deleted and whose metadata has all these properties.
     *
     * @param metadata names of properties and their values
     */
    RegisteredSchema latest(String subject, Map<String, String> metadata);

    /** One version of the subject, soft-deleted or not. */
    RegisteredSchema version(String subject, int version);

    /** All subjects that have a version that is not soft-deleted, in the registry's order. */
    List<String> subjects();

    /**
     * The subjects that are associated with the keys or values of a topic; refused with status 404 by registries that
     * know no associations.
     *
     * @param namespace of the topic, such as the id of its Kafka cluster; {@code -} for any
     */
    List<String> associatedSubjects(String namespace, String topic, boolean isKey);

    /** Lets go of what the client holds open; most hold nothing. */
    @Override
    default void close() {}
}
