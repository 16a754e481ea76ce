// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.api;

import io.incipit.registry.domain.model.CurrentHolder;
import io.incipit.registry.domain.model.Holder;
import java.util.Optional;

/** What this node knows of itself and of who writes. Thread-safe; never waits. */
public interface ClusterView {

    View view();

    /**
     * One node's view of the cluster at one moment.
     *
     * @param self how it announces itself
     * @param eligible whether it may ever take the right to write
     * @param holds whether it holds the right to write as far as it knows: it learns that it lost it when it writes
     * @param ready whether reads can be sent to it
     * @param position how far it has replayed the log
     * @param holder who holds the right to write by its account, and since when
     */
    record View(
            Holder self,
            boolean eligible,
            boolean holds,
            boolean ready,
            long position,
            Optional<CurrentHolder> holder) {}
}
