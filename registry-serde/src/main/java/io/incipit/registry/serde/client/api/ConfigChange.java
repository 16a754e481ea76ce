// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.serde.client.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a configuration.
 *
 * <pre>{@code
 * ConfigChange change = ConfigChange.compatibility("FULL")
 *         .set(ConfigChange.Member.NORMALIZE, true)
 *         .clear(ConfigChange.Member.ALIAS);
 * registry.configs().update(Scope.subject("orders-value"), change).now();
 * }</pre>
 */
public final class ConfigChange {

    /** Nothing. */
    public static final ConfigChange NONE = new ConfigChange(Map.of());

    private final Map<String, @Nullable Object> members;

    private ConfigChange(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /**
     * Sets the level.
     *
     * @param level {@code NONE}, {@code BACKWARD}, {@code FORWARD}, {@code FULL} or one of the last three with
     *     {@code _TRANSITIVE}
     */
    public static ConfigChange compatibility(String level) {
        return NONE.set(Member.COMPATIBILITY, level);
    }

    /**
     * Sets a member.
     *
     * @param value text, a truth value, {@link Metadata} or {@link RuleSet}
     */
    public ConfigChange set(Member member, Object value) {
        return with(member, value);
    }

    /** Clears a member, so that the wider scope's counts again. */
    public ConfigChange clear(Member member) {
        return with(member, null);
    }

    private ConfigChange with(Member member, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(members);
        more.put(member.spelled, value);
        return new ConfigChange(more);
    }

    Map<String, @Nullable Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** A member of a configuration. */
    public enum Member {
        ALIAS("alias"),
        ALIAS_FOR_DEKS("aliasForDeks"),
        NORMALIZE("normalize"),
        VALIDATE_FIELDS("validateFields"),
        VALIDATE_NEW_SCHEMAS("validateNewSchemas"),
        VALIDATE_RULES("validateRules"),
        COMPATIBILITY("compatibility"),
        COMPATIBILITY_POLICY("compatibilityPolicy"),
        COMPATIBILITY_GROUP("compatibilityGroup"),
        DEFAULT_METADATA("defaultMetadata"),
        OVERRIDE_METADATA("overrideMetadata"),
        DEFAULT_RULE_SET("defaultRuleSet"),
        OVERRIDE_RULE_SET("overrideRuleSet");

        private final String spelled;

        Member(String spelled) {
            this.spelled = spelled;
        }
    }
}
