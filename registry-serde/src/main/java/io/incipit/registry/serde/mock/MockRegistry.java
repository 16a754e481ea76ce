// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.mock;

import io.incipit.registry.domain.model.AssociationType;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.serde.client.RegisteredSchema;
import io.incipit.registry.serde.client.RegistryClientException;
import io.incipit.registry.serde.client.SchemaRegistryClient;
import io.incipit.registry.serde.client.api.SchemaSubmission;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A registry in this process, for tests: it decides as a server does, with the same refusals, and keeps all in memory.
 *
 * <p>Each has a name, its scope. Serializers that are configured with {@code schema.registry.url=mock://orders} and
 * whoever asks for the scope {@code orders} here share one. It lives until it is dropped, however many serializers come
 * and go; a test that wants an empty one takes a name of its own or drops it afterwards.
 *
 * <p>It knows the types of schemas that are on the class path ({@link java.util.ServiceLoader} of
 * {@code io.incipit.registry.domain.spi.SchemaFormat}). As with a server, schemas must be backward compatible where
 * nothing else is set. Thread-safe.
 *
 * <pre>{@code
 * MockRegistry registry = MockRegistry.of("orders").compatibility("NONE");
 * AvroSerializer serializer = new AvroSerializer();
 * serializer.configure(Map.of("schema.registry.url", "mock://orders"), false);
 * serializer.serialize("orders", order);
 * assertThat(registry.client().subjects()).containsExactly("orders-value");
 * MockRegistry.drop("orders");
 * }</pre>
 */
public final class MockRegistry {

    private static final ConcurrentHashMap<String, MockRegistry> SCOPES = new ConcurrentHashMap<>();

    private final InProcessDomain domain;
    private final MockClient client;

    private MockRegistry() {
        this.domain = InProcessDomain.start();
        this.client = new MockClient(domain, false);
    }

    /** The registry of that scope, which is empty if nobody asked for it before. */
    public static MockRegistry of(String scope) {
        return SCOPES.computeIfAbsent(scope, unknown -> new MockRegistry());
    }

    /** Forgets the scope and all that is in it; whoever asks for it next gets an empty one. */
    public static void drop(String scope) {
        SCOPES.remove(scope);
    }

    /** Asks this registry; closing it changes nothing. */
    public SchemaRegistryClient client() {
        return client;
    }

    /**
     * Sets the compatibility level of all subjects that have none of their own.
     *
     * @param level such as {@code NONE} or {@code FULL_TRANSITIVE}
     * @throws RegistryClientException 42203 if there is no such level
     */
    public MockRegistry compatibility(String level) {
        return compatibility("", level);
    }

    /**
     * Sets the compatibility level of a subject.
     *
     * @param level such as {@code NONE} or {@code FULL_TRANSITIVE}
     * @throws RegistryClientException 42203 if there is no such level
     */
    public MockRegistry compatibility(String subject, String level) {
        return doing(() -> domain.compatibility(subject, level));
    }

    /**
     * Registers a schema with all that can be said of it: metadata, rules, tags.
     *
     * @throws RegistryClientException as a server refuses it
     */
    public RegisteredSchema register(String subject, SchemaSubmission submission) {
        return client.register(subject, submission);
    }

    /**
     * Says which subject describes the keys or values of a topic, for serializers with {@code AssociatedNameStrategy}.
     *
     * @throws RegistryClientException as a server refuses it, if the subject has no version say
     */
    public MockRegistry associate(String topic, boolean isKey, String subject) {
        return doing(() -> domain.associate(topic, isKey ? AssociationType.KEY : AssociationType.VALUE, subject));
    }

    /**
     * Soft-deletes a subject: its versions are found by their ids only.
     *
     * @throws RegistryClientException 40401 if there is none, and as a server refuses it otherwise
     */
    public MockRegistry delete(String subject) {
        return doing(() -> domain.delete(subject, false));
    }

    /**
     * Removes a soft-deleted subject for good: its schemas are gone.
     *
     * @throws RegistryClientException 40405 if it was not soft-deleted, and as a server refuses it otherwise
     */
    public MockRegistry deletePermanently(String subject) {
        return doing(() -> domain.delete(subject, true));
    }

    private MockRegistry doing(Runnable change) {
        try {
            change.run();
            return this;
        } catch (RegistryException e) {
            throw MockClient.refused(e);
        }
    }
}
