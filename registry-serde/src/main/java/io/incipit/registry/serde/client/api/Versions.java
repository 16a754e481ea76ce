// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryAnswer;
import io.incipit.registry.serde.client.RegistryRequest;
import java.util.List;
import java.util.Map;

/**
 * The versions of subjects; numbers begin with 1.
 *
 * <pre>{@code
 * for (int number : registry.versions().list("orders-value", Listing.LIVE).now()) {
 *     System.out.println(registry.versions().get("orders-value", number, Visibility.LIVE).now().text());
 * }
 * }</pre>
 */
public final class Versions {

    private final Calls calls;

    Versions(Calls calls) {
        this.calls = calls;
    }

    /** The numbers of a subject's versions; the prefix of the listing has no meaning. */
    public Call<List<Integer>> list(String subject, Listing listing) {
        return calls.listOf(listing.on(RegistryRequest.get("subjects", subject, "versions")), Integer.class);
    }

    /** One version. */
    public Call<DescribedSchema> get(String subject, int version, Visibility visibility) {
        return calls.described(version(subject, version).with("deleted", visibility != Visibility.LIVE));
    }

    /**
     * One version, deleted or not, with the places in its text that bear tags.
     *
     * @param tags those that are looked for; {@code *} for any
     */
    public Call<DescribedSchema> withTags(String subject, int version, String... tags) {
        return calls.described(version(subject, version).with("deleted", true).withAll("findTags", List.of(tags)));
    }

    /** The highest version that is not deleted. */
    public Call<DescribedSchema> latest(String subject) {
        return calls.described(version(subject, "latest"));
    }

    /** The highest version that is not deleted and has all these properties in its metadata. */
    public Call<DescribedSchema> latest(String subject, Map<String, String> properties) {
        RegistryRequest request = RegistryRequest.get("subjects", subject, "metadata");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            request = request.with("key", property.getKey()).with("value", property.getValue());
        }
        return calls.described(request);
    }

    /**
     * The text of a version as it stands.
     *
     * @param format such as {@code resolved} for Avro or {@code serialized} for Protobuf; empty for the text itself
     */
    public Call<String> text(String subject, int version, String format) {
        RegistryRequest request = RegistryRequest.get("subjects", subject, "versions", version, "schema");
        return calls.of(request.with("format", format), RegistryAnswer::text);
    }

    /** The ids of the schemas that refer to a version. */
    public Call<List<Integer>> referrers(String subject, int version, Listing listing) {
        RegistryRequest request = RegistryRequest.get("subjects", subject, "versions", version, "referencedby");
        return calls.listOf(listing.on(request), Integer.class);
    }

    /** Registers a new version that differs from this one in its tags, metadata or rules. */
    public Write<DescribedSchema> tag(String subject, int version, TagChange change) {
        RegistryRequest request = RegistryRequest.post("subjects", subject, "versions", version, "tags");
        return calls.described(request.withJson(change));
    }

    /** Soft-deletes a version. */
    public Write<Integer> delete(String subject, int version) {
        return calls.of(RegistryRequest.delete("subjects", subject, "versions", version), Integer.class);
    }

    /** Removes a version for good, which must have been soft-deleted. */
    public Write<Integer> deletePermanently(String subject, int version) {
        RegistryRequest request = RegistryRequest.delete("subjects", subject, "versions", version);
        return calls.of(request.with("permanent", true), Integer.class);
    }

    /** Brings a soft-deleted version back. Incipit's own. */
    public Write<Integer> undelete(String subject, int version) {
        return calls.of(RegistryRequest.post("subjects", subject, "versions", version, "undelete"), Integer.class);
    }

    private static RegistryRequest version(String subject, Object version) {
        return RegistryRequest.get("subjects", subject, "versions", version);
    }
}
