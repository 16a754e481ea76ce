// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.app;

import io.incipit.registry.domain.decision.ServerPolicy;
import java.util.List;
import java.util.Locale;

/**
 * How the registry treats what it is given.
 *
 * @param compatibilityLevel the global level until one is set through the API: one of the seven, in upper case
 * @param validateFields whether field names that clash with reserved ones are refused
 * @param validateNewSchemas whether the stricter checks apply to schemas that are registered now
 * @param mutableModes whether clients may change modes
 * @param associations whether resources can be associated with subjects
 * @param protobufEditions whether new Protobuf schemas may be in an edition
 * @param policy what is done where servers of this API differ
 */
public record RegistryConfig(
        String compatibilityLevel,
        boolean validateFields,
        boolean validateNewSchemas,
        boolean mutableModes,
        boolean associations,
        boolean protobufEditions,
        ServerPolicy policy) {

    private static final List<String> LEVELS = List.of(
            "none", "backward", "backward_transitive", "forward", "forward_transitive", "full", "full_transitive");

    static RegistryConfig of(Settings settings) {
        return new RegistryConfig(
                compatibilityLevel(settings),
                settings.flag("schema.validate.fields", false),
                settings.flag("schema.validate.new.schemas", true),
                settings.flag("mode.mutability", true),
                settings.flag("associations.enable", true),
                settings.choice("incipit.protobuf.editions", "refuse", List.of("refuse", "accept"))
                        .equals("accept"),
                policy(settings));
    }

    private static ServerPolicy policy(Settings settings) {
        return new ServerPolicy(
                settings.choice("incipit.rulesets", "keep", List.of("keep", "drop"))
                        .equals("keep"),
                settings.flag("schema.providers.reference.versions.strict", false),
                settings.flag("schema.reject.empty.subject", false));
    }

    private static String compatibilityLevel(Settings settings) {
        String name = settings.preferring("avro.compatibility.level", "schema.compatibility.level");
        return settings.choice(name, "backward", LEVELS).toUpperCase(Locale.ROOT);
    }
}
