// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.domain.service;

import io.incipit.registry.domain.api.SubjectCatalogue;
import io.incipit.registry.domain.api.SubjectPage;
import io.incipit.registry.domain.api.SubjectPageQuery;
import io.incipit.registry.domain.decision.ServerDefaults;
import io.incipit.registry.domain.decision.SubjectPaging;
import io.incipit.registry.domain.state.RegistryState;

/** Shows the state at hand. */
public final class SubjectCatalogueService implements SubjectCatalogue {

    private final Projection projection;
    private final ServerDefaults defaults;
    private final String run;

    /** @param run names this run of this server: another one may have other defaults, or another log */
    public SubjectCatalogueService(Projection projection, ServerDefaults defaults, String run) {
        this.projection = projection;
        this.defaults = defaults;
        this.run = run;
    }

    /** Lives are only ever followed by others: a state that was read within one is of that one. */
    @Override
    public Snapshot now() {
        long life;
        RegistryState state;
        do {
            life = projection.life();
            state = projection.readable();
        } while (projection.life() != life);
        return new View("%s-%s-%s".formatted(run, life, state.position()), state, defaults);
    }

    /** A state, and how to look at it. */
    private record View(String name, RegistryState state, ServerDefaults defaults) implements Snapshot {

        @Override
        public SubjectPage page(SubjectPageQuery query) {
            return SubjectPaging.page(state, query, defaults);
        }
    }
}
