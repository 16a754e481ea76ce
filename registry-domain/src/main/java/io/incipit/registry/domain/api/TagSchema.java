// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CommandId;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.model.TagChange;
import io.incipit.registry.domain.model.VersionSelector;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Make a new version of the subject out of one that is there.
 *
 * @param version the one it is made from
 * @param newVersion the number it is to have; only the next one is accepted
 * @param metadata instead of that of the version it is made from
 */
public record TagSchema(
        CommandId command,
        Subject subject,
        VersionSelector version,
        OptionalInt newVersion,
        TagChange tags,
        Optional<Metadata> metadata,
        RuleChange rules) {

    public TagSchema withRules(RuleChange other) {
        return new TagSchema(command, subject, version, newVersion, tags, metadata, other);
    }
}
