// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.RegisteredSchema;
import io.incipit.registry.domain.model.RuleSet;
import io.incipit.registry.domain.model.Schema;
import java.util.Optional;

/** What a schema gets that its caller did not send: from the configuration and from the version before it. */
final class Population {

    private Population() {}

    /** The configured defaults, over them what was sent (else what the latest has), over all the configured overrides. */
    static Schema of(Schema sent, Config config, Optional<RegisteredSchema> latest) {
        Optional<Schema> before = latest.map(RegisteredSchema::schema);
        Metadata metadata = MetadataMerge.of(
                MetadataMerge.of(
                        config.defaultMetadata(),
                        sent.metadata()
                                .or(() -> before.flatMap(Schema::metadata))
                                .orElse(null)),
                config.overrideMetadata());
        RuleSet ruleSet = MetadataMerge.of(
                MetadataMerge.of(
                        config.defaultRuleSet(),
                        sent.ruleSet().or(() -> before.flatMap(Schema::ruleSet)).orElse(null)),
                config.overrideRuleSet());
        return sent.withMetadata(metadata).withRuleSet(ruleSet);
    }
}
