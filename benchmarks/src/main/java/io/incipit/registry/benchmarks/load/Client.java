// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.load;

import java.io.IOException;

/** One of those who ask, on a connection of its own that is kept open; for one thread. */
interface Client extends AutoCloseable {

    /** Asks, once or as often as it asks at once, and waits for all that is answered. */
    void ask() throws IOException;

    @Override
    void close() throws IOException;
}
