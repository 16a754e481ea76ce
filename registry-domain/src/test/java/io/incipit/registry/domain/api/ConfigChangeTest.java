// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.ConfigChange.Member;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.CompatibilityPolicy;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Metadata;
import io.incipit.registry.domain.model.RuleSet;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigChangeTest {

    private static final Config FULL = new Config(
            "alias",
            "aliasForDeks",
            true,
            true,
            true,
            true,
            CompatibilityLevel.FULL,
            CompatibilityPolicy.LENIENT,
            "group",
            Metadata.EMPTY,
            Metadata.EMPTY,
            RuleSet.EMPTY,
            RuleSet.EMPTY);

    @Test
    void applyTo_nothingNamed_keepsAll() {
        assertThat(new ConfigChange(Set.of(), Config.EMPTY).applyTo(FULL)).isEqualTo(FULL);
    }

    @Test
    void applyTo_allNamed_replacesAll() {
        assertThat(ConfigChange.replacing(FULL).applyTo(Config.EMPTY)).isEqualTo(FULL);
        assertThat(ConfigChange.replacing(Config.EMPTY).applyTo(FULL)).isEqualTo(Config.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(Member.class)
    void applyTo_oneNamed_changesThatOneAlone(Member member) {
        Set<Member> others = EnumSet.complementOf(EnumSet.of(member));

        Config set = new ConfigChange(Set.of(member), FULL).applyTo(Config.EMPTY);
        Config all = new ConfigChange(others, FULL).applyTo(set);
        Config cleared = new ConfigChange(Set.of(member), Config.EMPTY).applyTo(FULL);

        assertThat(set).isNotEqualTo(Config.EMPTY);
        assertThat(all).isEqualTo(FULL);
        assertThat(new ConfigChange(others, Config.EMPTY).applyTo(cleared)).isEqualTo(Config.EMPTY);
        assertThat(cleared).isNotEqualTo(FULL);
    }
}
