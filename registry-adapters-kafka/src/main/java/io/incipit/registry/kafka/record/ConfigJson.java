// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.kafka.record;

import com.fasterxml.jackson.core.JsonGenerator;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Scope;
import java.io.IOException;

/** The value of a CONFIG record. */
final class ConfigJson {

    private ConfigJson() {}

    static void write(JsonGenerator json, Scope scope, Config config) throws IOException {
        JsonBytes.text(json, "subject", scope.toString());
        JsonBytes.text(json, "alias", config.alias());
        JsonBytes.text(json, "aliasForDeks", config.aliasForDeks());
        JsonBytes.flag(json, "normalize", config.normalize());
        JsonBytes.flag(json, "validateFields", config.validateFields());
        JsonBytes.flag(json, "validateNewSchemas", config.validateNewSchemas());
        JsonBytes.flag(json, "validateRules", config.validateRules());
        JsonBytes.constant(json, "compatibilityLevel", config.compatibilityLevel());
        JsonBytes.constant(json, "compatibilityPolicy", config.compatibilityPolicy());
        JsonBytes.text(json, "compatibilityGroup", config.compatibilityGroup());
        MetadataJson.write(json, "defaultMetadata", config.defaultMetadata());
        MetadataJson.write(json, "overrideMetadata", config.overrideMetadata());
        RuleSetJson.write(json, "defaultRuleSet", config.defaultRuleSet());
        RuleSetJson.write(json, "overrideRuleSet", config.overrideRuleSet());
    }

    static Config read(JsonMembers value) throws UnreadableRecord {
        return new Config(
                        value.text("alias"),
                        value.text("aliasForDeks"),
                        value.flag("normalize"),
                        value.flag("validateFields"),
                        value.flag("validateNewSchemas"),
                        value.flag("validateRules"),
                        value.constant("compatibilityLevel", CompatibilityLevel.class),
                        value.constant("compatibilityPolicy", CompatibilityPolicy.class),
                        value.text("compatibilityGroup"),
                        MetadataJson.read(value, "defaultMetadata"),
                        MetadataJson.read(value, "overrideMetadata"),
                        RuleSetJson.read(value, "defaultRuleSet"),
                        RuleSetJson.read(value, "overrideRuleSet"))
                .withoutEmptyNames();
    }
}
