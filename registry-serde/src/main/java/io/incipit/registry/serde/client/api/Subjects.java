// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryRequest;
import java.util.List;

/**
 * Subjects, and schemas as their versions.
 *
 * <pre>{@code
 * SchemaSubmission schema = SchemaSubmission.of(SchemaDefinition.avro(text));
 * int id = registry.subjects().register("orders-value", schema).now().id();
 * registry.subjects().list(Listing.LIVE.prefix("orders-")).later().thenAccept(System.out::println);
 * }</pre>
 */
public final class Subjects {

    private static final String SUBJECTS = "subjects";

    private final Calls calls;

    Subjects(Calls calls) {
        this.calls = calls;
    }

    /** The names of all subjects that are not deleted, of every context. */
    public Call<List<String>> list() {
        return list(Listing.LIVE);
    }

    /** The names of subjects. */
    public Call<List<String>> list(Listing listing) {
        RegistryRequest request = RegistryRequest.get(SUBJECTS).withGiven("subjectPrefix", listing.prefix());
        return calls.listOf(listing.on(request), String.class);
    }

    /** Subjects with what a list shows of them. Incipit's own. */
    public Call<SubjectPage> page(Listing listing, SubjectOrder order) {
        RegistryRequest request = RegistryRequest.get("incipit", "v1", SUBJECTS).withGiven("prefix", listing.prefix());
        return calls.of(order.on(listing.on(request)), SubjectPage.class);
    }

    /** Makes the schema a version of the subject, or finds that it is one; the text is that which the registry keeps. */
    public Write<DescribedSchema> register(String subject, SchemaSubmission schema) {
        RegistryRequest request = RegistryRequest.post(SUBJECTS, subject, "versions");
        return calls.described(schema.on(schema.force() ? request.with("force", true) : request));
    }

    /** Finds the version of the subject that holds the schema; refused with 40401 or 40403 if there is none. */
    public Call<DescribedSchema> lookUp(String subject, SchemaSubmission schema, Visibility visibility) {
        RegistryRequest request =
                RegistryRequest.post(SUBJECTS, subject).with("deleted", visibility != Visibility.LIVE);
        return calls.described(schema.on(request));
    }

    /** Soft-deletes all versions; answered with their numbers. */
    public Write<List<Integer>> delete(String subject) {
        return calls.listOf(RegistryRequest.delete(SUBJECTS, subject), Integer.class);
    }

    /** Removes all versions for good, which must have been soft-deleted. */
    public Write<List<Integer>> deletePermanently(String subject) {
        return calls.listOf(RegistryRequest.delete(SUBJECTS, subject).with("permanent", true), Integer.class);
    }

    /** Brings all soft-deleted versions back. Incipit's own. */
    public Write<List<Integer>> undelete(String subject) {
        return calls.listOf(RegistryRequest.post(SUBJECTS, subject, "undelete"), Integer.class);
    }
}
