// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import static io.incipit.registry.domain.kit.Facts.given;
import static io.incipit.registry.domain.kit.Facts.put;
import static io.incipit.registry.domain.kit.Facts.softDeleted;
import static org.assertj.core.api.Assertions.assertThat;

import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastListingTest {

    private static final Subject A = Subject.parse("a");
    private static final Subject B = Subject.parse("b");

    private final LastListing listing = new LastListing();

    @Test
    void of_anotherState_isItsList() {
        List<Subject> before = listing.of(given(put(A, 1, 1, "a(x)")), "", Visibility.LIVE);
        List<Subject> after = listing.of(given(put(B, 1, 2, "b(x)"), put(A, 1, 1, "a(x)")), "", Visibility.LIVE);

        assertThat(before).containsExactly(A);
        assertThat(after).containsExactly(A, B);
    }

    @Test
    void of_sameStateAskedOtherwise_isAnotherList() {
        RegistryState state = given(put(A, 1, 1, "a(x)"), softDeleted(put(B, 1, 2, "b(x)")));

        assertThat(listing.of(state, "", Visibility.LIVE)).containsExactly(A);
        assertThat(listing.of(state, "", Visibility.ALL)).containsExactly(A, B);
        assertThat(listing.of(state, "b", Visibility.ALL)).containsExactly(B);
    }

    @Test
    void of_stateWithTheSameNames_isTheSameObject() {
        List<Subject> before = listing.of(given(put(A, 1, 1, "a(x)")), "", Visibility.LIVE);

        List<Subject> after = listing.of(given(put(A, 1, 1, "a(x)"), put(A, 2, 2, "b(x)")), "", Visibility.LIVE);

        assertThat(after).isSameAs(before);
    }

    @Test
    void known_ofWhatWasListedAndNothingElse_isThatList() {
        RegistryState state = given(put(A, 1, 1, "a(x)"));
        List<Subject> listed = listing.of(state, "", Visibility.LIVE);

        assertThat(listing.known(state, "", Visibility.LIVE)).containsSame(listed);
        assertThat(listing.known(state, "b", Visibility.LIVE)).isEmpty();
        assertThat(listing.known(state, "", Visibility.ALL)).isEmpty();
        assertThat(listing.known(given(put(B, 1, 2, "b(x)")), "", Visibility.LIVE))
                .isEmpty();
    }

    @Test
    void of_stateThatIsOver_keepsItNotAlive() {
        WeakReference<RegistryState> state = listed(given(put(A, 1, 1, "a(x)")));

        System.gc();

        assertThat(state.refersTo(null)).isTrue();
    }

    private WeakReference<RegistryState> listed(RegistryState state) {
        listing.of(state, "", Visibility.LIVE);
        return new WeakReference<>(state);
    }
}
