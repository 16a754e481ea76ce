// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.incipit.registry.serde.client.RegistryAnswer;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A version that a search has found.
 *
 * <pre>{@code
 * SchemaSearch search = SchemaSearch.of(Listing.LIVE.prefix("orders")).withAliases();
 * for (FoundSchema found : registry.schemas().search(search).now()) {
 *     System.out.println(found.schema().registered().subject() + ", also called " + found.aliases());
 * }
 * }</pre>
 *
 * @param aliases the names by which its subject was found beside its own
 * @param associations of its subject, if the search was about them
 */
public record FoundSchema(DescribedSchema schema, List<String> aliases, List<Association> associations) {

    static List<FoundSchema> readList(JsonNode answer) {
        return StreamSupport.stream(answer.spliterator(), false)
                .map(FoundSchema::read)
                .toList();
    }

    private static FoundSchema read(JsonNode found) {
        return new FoundSchema(
                DescribedSchema.read(found),
                found.hasNonNull("aliases") ? RegistryAnswer.readList(found.path("aliases"), String.class) : List.of(),
                found.hasNonNull("associations")
                        ? RegistryAnswer.readList(found.path("associations"), Association.class)
                        : List.of());
    }
}
