// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.client.RegistryAnswer;
import io.incipit.registry.serde.client.RegistryRequest;
import java.util.List;

/**
 * Whether a schema would be accepted, before it is registered.
 *
 * <pre>{@code
 * SchemaSubmission schema = SchemaSubmission.of(SchemaDefinition.avro(text));
 * Compatibilities.Compatibility answer = registry.compatibilities().check("orders-value", schema).now();
 * if (!answer.compatible()) {
 *     answer.messages().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Compatibilities {

    private static final String FOR_PROGRAMS = "application/vnd.incipit.compatibility+json";

    private final Calls calls;

    Compatibilities(Calls calls) {
        this.calls = calls;
    }

    /** Compares the schema with the versions that a registration would compare it with. */
    public Call<Compatibility> check(String subject, SchemaSubmission schema) {
        return check(versions(subject), schema);
    }

    /** Compares the schema with one version. */
    public Call<Compatibility> checkWith(String subject, int version, SchemaSubmission schema) {
        return check(RegistryRequest.post("compatibility", "subjects", subject, "versions", version), schema);
    }

    /** Compares the schema with the highest version; where there is none it is compatible. */
    public Call<Compatibility> checkWithLatest(String subject, SchemaSubmission schema) {
        return check(RegistryRequest.post("compatibility", "subjects", subject, "versions", "latest"), schema);
    }

    /** As {@link #check}, with place and remedy of each incompatibility, none if all is well. Incipit's own. */
    public Call<List<Incompatibility>> incompatibilities(String subject, SchemaSubmission schema) {
        RegistryRequest request = schema.on(versions(subject)).withHeader("Accept", FOR_PROGRAMS);
        return calls.listOf(request, Incompatibility.class);
    }

    private static RegistryRequest versions(String subject) {
        return RegistryRequest.post("compatibility", "subjects", subject, "versions");
    }

    private Call<Compatibility> check(RegistryRequest request, SchemaSubmission schema) {
        return calls.of(schema.on(request).with("verbose", true), Compatibilities::read);
    }

    private static Compatibility read(RegistryAnswer answer) {
        JsonNode messages = answer.json().path("messages");
        return new Compatibility(
                answer.json().path("is_compatible").asBoolean(),
                messages.isArray() ? RegistryAnswer.readList(messages, String.class) : List.of());
    }

    /**
     * Whether a schema would be accepted.
     *
     * @param messages why not, in words
     */
    public record Compatibility(boolean compatible, List<String> messages) {}
}
