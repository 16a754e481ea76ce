// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks a registry over HTTP, each time anew; put a {@link CachingSchemaRegistryClient} before it.
 *
 * <pre>{@code
 * try (SchemaRegistryClient client = new HttpSchemaRegistryClient(RegistryConnection.to("http://localhost:8081"))) {
 *     System.out.println(client.latest("orders-value").definition().schema());
 * }
 * }</pre>
 */
public final class HttpSchemaRegistryClient implements SchemaRegistryClient, TagPropagation {

    private final HttpTransport transport;

    private final boolean propagatesTags;

    public HttpSchemaRegistryClient(RegistryConnection connection) {
        this(new HttpTransport(connection), false);
    }

    private HttpSchemaRegistryClient(HttpTransport transport, boolean propagatesTags) {
        this.transport = transport;
        this.propagatesTags = propagatesTags;
    }

    @Override
    public SchemaRegistryClient propagatingTags() {
        return new HttpSchemaRegistryClient(transport, true);
    }

    @Override
    public RegisteredSchema register(String subject, SchemaDefinition schema, boolean normalize) {
        RegistryRequest request = RegistryRequest.post("subjects", subject, "versions")
                .with("normalize", normalize)
                .with(SchemaCodec.write(schema, propagatesTags));
        return post(request, subject, schema);
    }

    @Override
    public RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize) {
        RegistryRequest request = RegistryRequest.post("subjects", subject)
                .with("normalize", normalize)
                .with("deleted", false)
                .with(SchemaCodec.write(schema, false));
        return post(request, subject, schema);
    }

    @Override
    public RegisteredSchema schemaById(int id, @Nullable String subject) {
        RegisteredSchema found = get(RegistryRequest.get("schemas", "ids", id)
                .with("fetchMaxId", false)
                .withGiven("subject", subject));
        return new RegisteredSchema(
                found.subject(), found.version(), id, found.guid(), found.definition(), found.rules());
    }

    @Override
    public RegisteredSchema schemaByGuid(UUID guid) {
        RegisteredSchema found = get(RegistryRequest.get("schemas", "guids", guid));
        return new RegisteredSchema(
                found.subject(), found.version(), found.id(), guid, found.definition(), found.rules());
    }

    @Override
    public RegisteredSchema latest(String subject) {
        return get(RegistryRequest.get("subjects", subject, "versions", "latest"));
    }

    @Override
    public RegisteredSchema latest(String subject, Map<String, String> metadata) {
        RegistryRequest request = RegistryRequest.get("subjects", subject, "metadata");
        for (Map.Entry<String, String> property : metadata.entrySet()) {
            request = request.with("key", property.getKey()).with("value", property.getValue());
        }
        return get(request.with("deleted", false));
    }

    @Override
    public RegisteredSchema version(String subject, int version) {
        return get(RegistryRequest.get("subjects", subject, "versions", version).with("deleted", true));
    }

    @Override
    public List<String> subjects() {
        return SchemaCodec.readNames(
                transport.sendNow(RegistryRequest.get("subjects")).json());
    }

    @Override
    public List<String> associatedSubjects(String namespace, String topic, boolean isKey) {
        RegistryRequest request = RegistryRequest.get("associations", "resources", namespace, topic)
                .with("resourceType", "topic")
                .with("associationType", isKey ? "key" : "value");
        return transport.sendNow(request).json().findValuesAsText("subject");
    }

    /** Ends it, and those that it was made of or that were made of it, as {@link HttpTransport#close()} says. */
    @Override
    public void close() {
        transport.close();
    }

    private RegisteredSchema get(RegistryRequest request) {
        return SchemaCodec.readSchema(transport.sendNow(request).json(), null);
    }

    private RegisteredSchema post(RegistryRequest request, String subject, SchemaDefinition schema) {
        RegisteredSchema answer =
                SchemaCodec.readSchema(transport.sendNow(request).json(), schema);
        return new RegisteredSchema(
                subject, answer.version(), answer.id(), answer.guid(), answer.definition(), answer.rules());
    }
}
