// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import static io.incipit.registry.domain.decision.Registrations.REGISTRATION;
import static io.incipit.registry.domain.decision.Registrations.command;
import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.REFUNDS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.state.RegistryState;
import io.incipit.registry.domain.state.SubjectVersions;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** What was prepared is kept for long by those who are asked for it again. */
class SeenTest {

    @Test
    void prepared_kept_keepsNeitherTheStateNorItsPartsAlive() {
        Kept kept = Kept.of(given(put(ORDERS, 1, 1, "o(x)"), put(REFUNDS, 1, 2, "r(x)")));

        System.gc();

        assertThat(kept.prepared.present()).isPresent();
        assertThat(kept.state.refersTo(null)).isTrue();
        assertThat(kept.versions.refersTo(null)).isTrue();
    }

    @Test
    void presentIn_allGoneMeanwhile_isNotPresent() {
        Kept kept = Kept.of(given(put(ORDERS, 1, 1, "o(x)")));

        System.gc();

        assertThat(kept.prepared.presentIn(RegistryState.EMPTY)).isEmpty();
    }

    /** A registration that changes nothing, and what it was prepared on. */
    private record Kept(
            Registration.Prepared prepared,
            WeakReference<RegistryState> state,
            WeakReference<SubjectVersions> versions) {

        static Kept of(RegistryState state) {
            return new Kept(
                    REGISTRATION.prepare(state, command(ORDERS, schema("o(x)"))),
                    new WeakReference<>(state),
                    new WeakReference<>(state.versions(ORDERS)));
        }
    }
}
