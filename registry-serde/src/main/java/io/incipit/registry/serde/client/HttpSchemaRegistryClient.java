// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client;

import static io.incipit.registry.serde.client.RegistryRequest.encode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a registry over HTTP, each time anew; put a {@link CachingSchemaRegistryClient} before it. */
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
        String path = "/subjects/" + encode(subject) + "/versions?normalize=" + normalize;
        return post(path, SchemaCodec.write(schema, propagatesTags), subject, schema);
    }

    @Override
    public RegisteredSchema lookup(String subject, SchemaDefinition schema, boolean normalize) {
        String path = "/subjects/" + encode(subject) + "?normalize=" + normalize + "&deleted=false";
        return post(path, SchemaCodec.write(schema, false), subject, schema);
    }

    @Override
    public RegisteredSchema schemaById(int id, @Nullable String subject) {
        String use = subject == null ? "" : "&subject=" + encode(subject);
        RegisteredSchema found = get("/schemas/ids/" + id + "?fetchMaxId=false" + use);
        return new RegisteredSchema(found.subject(), found.version(), id, found.guid(), found.definition());
    }

    @Override
    public RegisteredSchema schemaByGuid(UUID guid) {
        RegisteredSchema found = get("/schemas/guids/" + guid);
        return new RegisteredSchema(found.subject(), found.version(), found.id(), guid, found.definition());
    }

    @Override
    public RegisteredSchema latest(String subject) {
        return get("/subjects/" + encode(subject) + "/versions/latest");
    }

    @Override
    public RegisteredSchema latest(String subject, Map<String, String> metadata) {
        String properties = metadata.entrySet().stream()
                .map(property -> "key=" + encode(property.getKey()) + "&value=" + encode(property.getValue()))
                .collect(Collectors.joining("&"));
        return get("/subjects/" + encode(subject) + "/metadata?" + properties + "&deleted=false");
    }

    @Override
    public RegisteredSchema version(String subject, int version) {
        return get("/subjects/" + encode(subject) + "/versions/" + version + "?deleted=true");
    }

    @Override
    public List<String> subjects() {
        return SchemaCodec.readNames(transport.send(RegistryRequest.get("/subjects")));
    }

    @Override
    public List<String> associatedSubjects(String namespace, String topic, boolean isKey) {
        String path = "/associations/resources/" + encode(namespace) + "/" + encode(topic)
                + "?resourceType=topic&associationType=" + (isKey ? "key" : "value");
        return transport.send(RegistryRequest.get(path)).findValuesAsText("subject");
    }

    private RegisteredSchema get(String path) {
        return SchemaCodec.readSchema(transport.send(RegistryRequest.get(path)), null);
    }

    private RegisteredSchema post(String path, String body, String subject, SchemaDefinition schema) {
        JsonNode response = transport.send(RegistryRequest.post(path, body));
        RegisteredSchema answer = SchemaCodec.readSchema(response, schema);
        return new RegisteredSchema(subject, answer.version(), answer.id(), answer.guid(), answer.definition());
    }
}
