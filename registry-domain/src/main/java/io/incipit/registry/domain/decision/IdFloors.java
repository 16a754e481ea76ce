// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.decision;

import io.incipit.registry.domain.event.RegistryEvent;
import io.incipit.registry.domain.event.RegistryEvent.IdFloorPut;
import io.incipit.registry.domain.state.RegistryState;
import java.util.List;

/**
 * Keeps ids from being used twice: what was used must be known from the records that stand, for the others go with
 * compaction.
 */
public final class IdFloors {

    private IdFloors() {}

    /** The floors that the state needs so that each context's highest id would survive compaction. */
    public static List<RegistryEvent> missingIn(RegistryState state) {
        return state.contextsWithoutFloor()
                .<RegistryEvent>map(context -> new IdFloorPut(context, state.highestId(context)))
                .toList();
    }
}
