// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.body;

import io.incipit.registry.domain.api.RuleChange;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.RegistryException;
import io.incipit.registry.domain.model.TagChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How a new version is to differ from the one that it is made from; no member is needed. */
public record TagSchemaRequest(
        @Nullable Integer newVersion,
        @Nullable List<SchemaTagsBody> tagsToAdd,
        @Nullable List<SchemaTagsBody> tagsToRemove,
        @Nullable MetadataBody metadata,
        @Nullable RuleSetBody ruleSet,
        @Nullable RuleSetBody rulesToMerge,
        @Nullable List<String> rulesToRemove) {

    /** The number that the new version is to have; 0 and less on the wire mean any, as an absent one does. */
    public OptionalInt requestedVersion() {
        return newVersion == null || newVersion <= 0 ? OptionalInt.empty() : OptionalInt.of(newVersion);
    }

    /**
     * The tags that change.
     *
     * @throws RegistryException INVALID_SCHEMA for tags without a place
     */
    public TagChange toTagChange() {
        return SchemaTagsBody.change(tagsToAdd, tagsToRemove);
    }

    public Optional<Metadata> toMetadata() {
        return Optional.ofNullable(MetadataBody.toMetadata(metadata));
    }

    /** The rules that change. */
    public RuleChange toRuleChange() {
        return new RuleChange(
                RuleSetBody.toRuleSet(ruleSet),
                RuleSetBody.toRuleSet(rulesToMerge),
                rulesToRemove == null ? List.of() : rulesToRemove);
    }
}
