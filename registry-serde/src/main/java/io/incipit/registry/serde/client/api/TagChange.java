// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a new version is to differ from the one that it is made of.
 *
 * <pre>{@code
 * SchemaTags everywhere = SchemaTags.ofRecord(".com.acme.Order", "PII");
 * DescribedSchema untagged = registry.versions().tag("orders-value", 3, TagChange.removing(everywhere)).now();
 * }</pre>
 *
 * @param newVersion the number that it must get; null for the next one
 * @param metadata that takes the place of the old one; null to keep that
 * @param ruleSet likewise
 * @param rulesToMerge rules that are added, or take the place of those of the same name
 * @param rulesToRemove names of rules
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TagChange(
        @Nullable Integer newVersion,
        List<SchemaTags> tagsToAdd,
        List<SchemaTags> tagsToRemove,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet,
        @Nullable RuleSet rulesToMerge,
        List<String> rulesToRemove) {

    /** Adds tags. */
    public static TagChange adding(SchemaTags... tags) {
        return new TagChange(null, List.of(tags), List.of(), null, null, null, List.of());
    }

    /** Removes tags. */
    public static TagChange removing(SchemaTags... tags) {
        return new TagChange(null, List.of(), List.of(tags), null, null, null, List.of());
    }
}
