// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.ORDERS;
import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastListingTest {

    private final LastListing listing = new LastListing();

    @Test
    void of_otherStateThatTellsTheSame_isTheSameObject() {
        List<Subject> first = list(given(put(ORDERS, 1, 1, "o(x)")));

        assertThat(list(given(put(ORDERS, 1, 1, "o(x)")))).isSameAs(first).containsExactly(ORDERS);
    }

    @Test
    void of_stateThatIsOver_keepsItNotAlive() {
        WeakReference<RegistryState> state = listed(given(put(ORDERS, 1, 1, "o(x)")));

        System.gc();

        assertThat(state.refersTo(null)).isTrue();
    }

    private WeakReference<RegistryState> listed(RegistryState state) {
        list(state);
        return new WeakReference<>(state);
    }

    private List<Subject> list(RegistryState state) {
        return listing.of(state, "", Visibility.LIVE);
    }
}
