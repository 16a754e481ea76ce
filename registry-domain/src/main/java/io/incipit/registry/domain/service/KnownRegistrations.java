// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.FoundSchema;
import io.incipit.registry.domain.api.RegisterSchema;
import io.incipit.registry.domain.decision.Registration;
import io.incipit.registry.domain.state.RegistryState;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Registrations that were found to change nothing, for applications register what they use again and again. What was
 * decided of one holds for as long as all that it rests on is still to be seen in the state.
 *
 * <p>Each has one place where it can stand, and gives way to the next that has the same. Thread-safe.
 */
final class KnownRegistrations {

    private static final int PLACES = 1024;

    /** With {@link #PLACES} 8 MB at most of what was sent, and as much of what was found if nothing else holds it any more. */
    private static final int HEAVIEST = 8 * 1024;

    private final AtomicReferenceArray<@Nullable Known> places = new AtomicReferenceArray<>(PLACES);

    /** The version that the schema is, if that has been found before and is still so. */
    Optional<FoundSchema> find(RegistryState state, RegisterSchema command) {
        Known known = places.get(placeOf(command));
        return known != null && known.isOf(command) && isNew(command, state)
                ? known.prepared.presentIn(state)
                : Optional.empty();
    }

    /** Remembers what was found in that state. */
    void add(RegistryState state, RegisterSchema command, Registration.Prepared prepared) {
        if (prepared.present().filter(found -> isLight(command, found)).isPresent() && isNew(command, state)) {
            places.set(placeOf(command), new Known(command, prepared));
        }
    }

    private static boolean isLight(RegisterSchema command, FoundSchema found) {
        return command.options().tags().isEmpty()
                && command.schema().weight() <= HEAVIEST
                && found.schema().schema().weight() <= HEAVIEST;
    }

    /** A command that was done before has the answer of then, which rests on nothing else. */
    private static boolean isNew(RegisterSchema command, RegistryState state) {
        return state.trace(command.command()).isEmpty();
    }

    private static int placeOf(RegisterSchema command) {
        return Math.floorMod(Objects.hash(command.subject(), command.schema()), PLACES);
    }

    private record Known(RegisterSchema command, Registration.Prepared prepared) {

        /** Whether another command asks for the same, under whatever name. */
        boolean isOf(RegisterSchema other) {
            return command.subject().equals(other.subject())
                    && command.schema().isSameAs(other.schema())
                    && command.version() == other.version()
                    && command.id().equals(other.id())
                    && command.options().equals(other.options());
        }
    }
}
