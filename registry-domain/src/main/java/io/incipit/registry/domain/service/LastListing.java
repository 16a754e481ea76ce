// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.Visibility;
import io.incipit.registry.domain.decision.SubjectListing;
import io.incipit.registry.domain.model.Subject;
import io.incipit.registry.domain.state.RegistryState;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lists of subjects, the last of which is remembered: it is put in order when the state has changed, not whenever it is
 * asked for, and as long as it tells the same it is the same object. Thread-safe.
 */
final class LastListing {

    private final AtomicReference<@Nullable Listing> last = new AtomicReference<>();

    /** The subjects, in the order of their full names. */
    List<Subject> of(RegistryState state, String prefix, Visibility visibility) {
        return known(state, prefix, visibility).orElseGet(() -> fresh(state, prefix, visibility));
    }

    /** The same where it is remembered. */
    Optional<List<Subject>> known(RegistryState state, String prefix, Visibility visibility) {
        return Optional.ofNullable(last.get())
                .filter(known -> known.isOf(state, prefix, visibility))
                .map(Listing::subjects);
    }

    private List<Subject> fresh(RegistryState state, String prefix, Visibility visibility) {
        Listing known = last.get();
        List<Subject> fresh = SubjectListing.of(state, prefix, visibility)
                .sorted(SubjectListing.AS_WRITTEN)
                .toList();
        List<Subject> subjects = known != null && known.subjects.equals(fresh) ? known.subjects : fresh;
        last.set(new Listing(new WeakReference<>(state), prefix, visibility, subjects));
        return subjects;
    }

    /** A state that is over is not kept alive. */
    private record Listing(
            WeakReference<RegistryState> state, String prefix, Visibility visibility, List<Subject> subjects) {

        /** By identity: to find out whether two states are equal would take longer than to list. */
        boolean isOf(RegistryState other, String otherPrefix, Visibility otherVisibility) {
            return state.refersTo(other) && prefix.equals(otherPrefix) && visibility == otherVisibility;
        }
    }
}
