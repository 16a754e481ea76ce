// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.HttpTransport;
import io.incipit.registry.serde.client.RegistryConnection;
import io.incipit.registry.serde.client.RegistryRequest;
import io.incipit.registry.serde.client.settings.ConnectionSettings;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/**
 * A registry, and everything that it offers, grouped as its paths are. Each method makes a {@link Call}, which is asked
 * {@link Call#now() now} or {@link Call#later() later}, and then fails with a
 * {@link io.incipit.registry.serde.client.RegistryClientException} if the registry refuses or does not answer. Nothing is
 * remembered: serializers use {@link io.incipit.registry.serde.client.CachingSchemaRegistryClient}. Immutable, for use by
 * many threads; make one and keep it, for it holds the connections.
 *
 * <pre>{@code
 * SchemaRegistry registry = SchemaRegistry.connect("http://localhost:8081");
 * DescribedSchema order = registry.subjects()
 *         .register("orders-value", SchemaSubmission.of(SchemaDefinition.avro(text)))
 *         .now();
 * registry.configs().update(Scope.subject("orders-value"), ConfigChange.compatibility("FULL")).now();
 * }</pre>
 */
public final class SchemaRegistry implements AutoCloseable {

    private final Calls calls;

    private SchemaRegistry(Calls calls) {
        this.calls = calls;
    }

    /**
     * The registry at these addresses, of which the next one is asked when one does not answer. Nothing is sent before the
     * first call.
     *
     * @param addresses such as {@code http://localhost:8081}
     * @throws ConfigException if they are none
     */
    public static SchemaRegistry connect(String... addresses) {
        return connect(Map.of("schema.registry.url", String.join(",", addresses)));
    }

    /**
     * The registry that serializers with the same properties would use.
     *
     * @param properties as of Kafka's clients: {@code schema.registry.url} and what else concerns the connection
     * @throws ConfigException naming the property and what is allowed
     */
    public static SchemaRegistry connect(Map<String, ?> properties) {
        return connect(ConnectionSettings.connection(properties)
                .orElseThrow(() -> new ConfigException(
                        "schema.registry.url",
                        "",
                        "must be set to the address of a registry, such as http://localhost:8081")));
    }

    /**
     * The registry of a connection.
     *
     * @throws IllegalArgumentException if its time for connecting is not more than zero
     */
    public static SchemaRegistry connect(RegistryConnection connection) {
        return new SchemaRegistry(new Calls(new HttpTransport(connection), ""));
    }

    /**
     * The same registry, where names without a context are those of this one.
     *
     * @param context such as {@code .eu}
     */
    public SchemaRegistry in(String context) {
        String prefix = RegistryRequest.get("contexts", context).path();
        return new SchemaRegistry(new Calls(calls.transport(), prefix));
    }

    /** Subjects, and schemas as their versions. */
    public Subjects subjects() {
        return new Subjects(calls);
    }

    /** The versions of subjects. */
    public Versions versions() {
        return new Versions(calls);
    }

    /** Schemas by id and guid. */
    public Schemas schemas() {
        return new Schemas(calls);
    }

    /** Whether a schema would be accepted. */
    public Compatibilities compatibilities() {
        return new Compatibilities(calls);
    }

    /** What is asked of schemas. */
    public Configs configs() {
        return new Configs(calls);
    }

    /** What may be written. */
    public Modes modes() {
        return new Modes(calls);
    }

    /** Contexts, that is registries within the registry. */
    public Contexts contexts() {
        return new Contexts(calls.ofTheServer());
    }

    /** Which subjects describe the messages of which topics. */
    public Associations associations() {
        return new Associations(calls);
    }

    /** The registry itself. */
    public Server server() {
        return new Server(calls.ofTheServer());
    }

    /** Ends all calls, those in other contexts too; see {@link HttpTransport#close()}. */
    @Override
    public void close() {
        calls.transport().close();
    }
}
