// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.state;

import static io.incipit.registry.domain.kit.Facts.after;
import static io.incipit.registry.domain.kit.Facts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.event.RegistryEvent.ConfigPut;
import io.incipit.registry.domain.event.RegistryEvent.ConfigTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ContextPut;
import io.incipit.registry.domain.event.RegistryEvent.ContextTombstone;
import io.incipit.registry.domain.event.RegistryEvent.ModePut;
import io.incipit.registry.domain.event.RegistryEvent.ModeTombstone;
import io.incipit.registry.domain.event.RegistryEvent.SubjectCleared;
import io.incipit.registry.domain.event.RegistryEvent.SubjectClearedTombstone;
import io.incipit.registry.domain.model.CompatibilityLevel;
import io.incipit.registry.domain.model.Config;
import io.incipit.registry.domain.model.Context;
import io.incipit.registry.domain.model.Mode;
import io.incipit.registry.domain.model.Scope;
import org.junit.jupiter.api.Test;

class SettingsReplayTest {

    private static final Context BLUE = new Context(".blue");
    private static final Config FULL = Config.of(CompatibilityLevel.FULL);

    @Test
    void configPut_thenTombstone_leavesNothing() {
        RegistryState set = given(new ConfigPut(Scope.GLOBAL, FULL));
        RegistryState cleared = after(set, new ConfigTombstone(Scope.GLOBAL));

        assertThat(set.config(Scope.GLOBAL)).contains(FULL);
        assertThat(set.config(Scope.TOP_LEVEL)).isEmpty();
        assertThat(cleared).isEqualTo(RegistryState.EMPTY);
    }

    @Test
    void modePut_thenTombstone_leavesNothing() {
        RegistryState set = given(new ModePut(Scope.TOP_LEVEL, Mode.IMPORT));
        RegistryState cleared = after(set, new ModeTombstone(Scope.TOP_LEVEL));

        assertThat(set.mode(Scope.TOP_LEVEL)).contains(Mode.IMPORT);
        assertThat(cleared).isEqualTo(RegistryState.EMPTY);
    }

    @Test
    void contextPut_thenTombstone_isForgotten() {
        RegistryState set = given(new ContextPut(BLUE));
        RegistryState cleared = after(set, new ContextTombstone(BLUE));

        assertThat(set.contexts()).containsExactly(Context.DEFAULT, BLUE);
        assertThat(cleared.contexts()).containsExactly(Context.DEFAULT);
        assertThat(cleared.knows(BLUE)).isFalse();
    }

    @Test
    void subjectCleared_thenTombstone_isForgotten() {
        RegistryState set = given(new SubjectCleared(Scope.of(BLUE)));
        RegistryState cleared = after(set, new SubjectClearedTombstone(Scope.of(BLUE)));

        assertThat(set.wasCleared(Scope.of(BLUE))).isTrue();
        assertThat(cleared).isEqualTo(RegistryState.EMPTY);
    }
}
