// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.corpus;

import java.net.URI;

/** The registries of one scenario, running on a topic of their own. */
interface RegistryUnderTest extends AutoCloseable {

    /** Where a registry answers: scheme, host and port. May change with a restart. */
    URI node(int index);

    /** Stops every registry and starts it again on the same topic with the same settings. */
    void restart();

    /** Stops every registry. */
    @Override
    void close();
}
