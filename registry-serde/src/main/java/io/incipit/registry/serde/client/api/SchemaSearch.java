// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import io.incipit.registry.serde.client.RegistryRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search for schemas looks for.
 *
 * <pre>{@code
 * SchemaSearch everywhere = SchemaSearch.of(Listing.ALL.prefix(":*:orders")).latest();
 * List<FoundSchema> newest = registry.schemas().search(everywhere).now();
 * }</pre>
 *
 * @param listing the prefix {@code :*:} is every context, none is the default one
 * @param latestOnly whether of each subject the highest version alone counts
 * @param aliases whether subjects are found by their aliases too
 * @param ruleType of a rule that the schema must have; null for any
 * @param associationTypes of associations that its subject must have, such as {@code value}
 * @param lifecycles likewise, {@code STRONG}, {@code WEAK} or {@code NONE}
 */
public record SchemaSearch(
        Listing listing,
        boolean latestOnly,
        boolean aliases,
        @Nullable String ruleType,
        Set<String> associationTypes,
        Set<String> lifecycles) {

    /** All versions of a listing. */
    public static SchemaSearch of(Listing listing) {
        return new SchemaSearch(listing, false, false, null, Set.of(), Set.of());
    }

    /** The same, of each subject the highest version alone. */
    public SchemaSearch latest() {
        return new SchemaSearch(listing, true, aliases, ruleType, associationTypes, lifecycles);
    }

    /** The same, by aliases too. */
    public SchemaSearch withAliases() {
        return new SchemaSearch(listing, latestOnly, true, ruleType, associationTypes, lifecycles);
    }

    RegistryRequest on(RegistryRequest request) {
        return listing.on(request)
                .withGiven("subjectPrefix", listing.prefix())
                .with("latestOnly", latestOnly)
                .with("aliases", aliases)
                .withGiven("ruleType", ruleType)
                .withAll("associationType", associationTypes)
                .withAll("lifecycle", lifecycles);
    }
}
