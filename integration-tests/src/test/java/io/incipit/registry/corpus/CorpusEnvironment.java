// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import io.incipit.registry.SharedBroker;

/** Where {@link CorpusIT} gets its registries from: the one place that knows how Incipit is started. */
final class CorpusEnvironment {

    private CorpusEnvironment() {}

    /**
     * Starts registries in this JVM, each scenario's on a topic of its own, all on one broker that is started with the
     * first call and ends with the JVM.
     */
    static RegistryFactory registries() {
        return scenario -> IncipitNodes.start(scenario, SharedBroker.get().bootstrapServers());
    }
}
