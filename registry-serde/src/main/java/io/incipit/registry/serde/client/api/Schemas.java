// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryAnswer;
import io.incipit.registry.serde.client.RegistryRequest;
import java.util.List;
import java.util.UUID;

/**
 * Schemas by the ids and guids that messages bear, and the search for schemas.
 *
 * <pre>{@code
 * DescribedSchema order = registry.schemas().byId(17).now();
 * List<Schemas.SubjectVersion> versions = registry.schemas().versionsOf(17, Listing.LIVE).now();
 * }</pre>
 */
public final class Schemas {

    private final Calls calls;

    Schemas(Calls calls) {
        this.calls = calls;
    }

    /** The schema of an id, soft-deleted or not; refused with 40403 if there is none. */
    public Call<DescribedSchema> byId(int id) {
        return calls.described(RegistryRequest.get("schemas", "ids", id));
    }

    /**
     * The schema of an id where it is used.
     *
     * @param subject which tells the registry the context
     */
    public Call<DescribedSchema> byId(int id, String subject) {
        return calls.described(RegistryRequest.get("schemas", "ids", id).with("subject", subject));
    }

    /**
     * The schema of an id with the places in its text that bear tags.
     *
     * @param tags those that are looked for; {@code *} for any
     */
    public Call<DescribedSchema> withTags(int id, String... tags) {
        return calls.described(RegistryRequest.get("schemas", "ids", id).withAll("findTags", List.of(tags)));
    }

    /** The schema of a guid, which is the same in every registry; the answer has no id. */
    public Call<DescribedSchema> byGuid(UUID guid) {
        return calls.described(RegistryRequest.get("schemas", "guids", guid));
    }

    /** The text of the schema of an id; the format as for {@link Versions#text}. */
    public Call<String> text(int id, String format) {
        RegistryRequest request = RegistryRequest.get("schemas", "ids", id, "schema");
        return calls.of(request.with("format", format), RegistryAnswer::text);
    }

    /** The subjects that have the schema of an id. */
    public Call<List<String>> subjectsOf(int id, Listing listing) {
        return calls.listOf(listing.on(RegistryRequest.get("schemas", "ids", id, "subjects")), String.class);
    }

    /** The versions that are the schema of an id, one of each subject. */
    public Call<List<SubjectVersion>> versionsOf(int id, Listing listing) {
        return calls.listOf(listing.on(RegistryRequest.get("schemas", "ids", id, "versions")), SubjectVersion.class);
    }

    /** The ids that a guid has, one in each context. */
    public Call<List<ContextId>> idsOf(UUID guid) {
        return calls.listOf(RegistryRequest.get("schemas", "guids", guid, "ids"), ContextId.class);
    }

    /** The versions that a search finds, sorted by subject and version. */
    public Call<List<FoundSchema>> search(SchemaSearch search) {
        return calls.of(search.on(RegistryRequest.get("schemas")), answer -> FoundSchema.readList(answer.json()));
    }

    /** The languages that the registry knows. */
    public Call<List<String>> types() {
        return calls.listOf(RegistryRequest.get("schemas", "types"), String.class);
    }

    /** A version of a subject. */
    public record SubjectVersion(String subject, int version) {}

    /** An id in a context; {@code .} is the default one. */
    public record ContextId(String context, int id) {}
}
