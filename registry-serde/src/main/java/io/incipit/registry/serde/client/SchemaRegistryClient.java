// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions that serializers and applications ask a registry. Implementations are safe for use by many threads.
 *
 * <p>Every method waits for the answer, repetitions included, and throws a {@link RegistryClientException}, with the
 * registry's status and error code, if the registry refuses or does not answer, or the thread is interrupted, which stays
 * its state. Subjects may have a context before their name, as {@code :.eu:orders-value}.
 *
 * <pre>{@code
 * SchemaRegistryClient client = new CachingSchemaRegistryClient(
 *         new HttpSchemaRegistryClient(RegistryConnection.to("http://localhost:8081")), CacheLimits.DEFAULT);
 * int id = client.register("orders-value", SchemaDefinition.avro(text), false).requiredId();
 * AvroSerializer serializer = new AvroSerializer(client); // several may share it
 * }</pre>
 */
public interface SchemaRegistryClient extends AutoCloseable {

    /**
     * Makes the schema a version of the subject, or finds that it is one already; refused with status 409 if it is
     * incompatible, with error code 42201 if it is no schema.
     *
     * @param normalize whether the registry normalizes the schema before it compares and keeps it
     */
    RegisteredSchema register(String subject, SchemaDefinition schema, boolean normalize);

    /**
     * Finds the version of the subject that holds the schema, if it is not soft-deleted; refused with error code 40401 if
     * there is no such subject, with 40403 if none of its versions does.
     *
     * @param normalize whether the registry normalizes the schema before it compares it
     */
    RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize);

    /**
     * The schema that bears the id, soft-deleted or not; refused with error code 40403 if none does.
     *
     * @param subject where the id is expected to be used, which tells the registry the context; null if not known
     */
    RegisteredSchema schemaById(int id, @Nullable String subject);

    /**
     * The schema that bears the guid, which is the same in every registry; refused with error code 40403 if none does. The
     * answer has no id.
     */
    RegisteredSchema schemaByGuid(UUID guid);

    /** The subject's highest version that is not soft-deleted; refused with error code 40401 if it has none. */
    RegisteredSchema latest(String subject);

    /**
     * The subject's highest version that is not soft-deleted and whose metadata has all these properties; refused with
     * status 404 if it has none.
     *
     * @param metadata names of properties and their values
     */
    RegisteredSchema latest(String subject, Map<String, String> metadata);

    /**
     * One version of the subject, soft-deleted or not; refused with error code 40401 or 40402 if it is not there.
     *
     * @param version 1 or more
     */
    RegisteredSchema version(String subject, int version);

    /** All subjects that have a version that is not soft-deleted, in the registry's order. */
    List<String> subjects();

    /**
     * The subjects that are associated with the keys or values of a topic; refused with status 404 by registries that
     * know no associations.
     *
     * @param namespace of the topic, such as the id of its Kafka cluster; {@code -} for any
     * @param isKey whether those of the keys are meant, not those of the values
     */
    List<String> associatedSubjects(String namespace, String topic, boolean isKey);

    /** Lets go of what the client holds open; most hold nothing. */
    @Override
    default void close() {}
}
